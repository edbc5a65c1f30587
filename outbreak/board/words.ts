/** Words the board puts on causes and on things about to end, in both languages. */
export interface BoardWords {
  readonly zh: string
  readonly en: string
}

const RESOURCES: Readonly<Record<string, BoardWords>> = {
  bed: { zh: '等床位', en: 'waiting for a bed' },
  vehicle: { zh: '等车辆', en: 'waiting for a vehicle' },
  crew: { zh: '等随车人员', en: 'waiting for a crew' },
  room: { zh: '等隔离房间', en: 'waiting for a room' },
  'test-capacity': { zh: '检测能力不足', en: 'laboratory capacity' },
  staff: { zh: '缺人手', en: 'short of staff' },
  volunteers: { zh: '缺志愿者', en: 'short of volunteers' },
  access: { zh: '进不去', en: 'no access' },
}

/** `resource:bed` or `duty:<id>` → words. */
export function blockerWords(by: string): BoardWords {
  const [kind, name = ''] = [by.slice(0, by.indexOf(':')), by.slice(by.indexOf(':') + 1)]
  if (kind === 'resource') return RESOURCES[name] ?? { zh: name, en: name }
  return { zh: `等事项 ${name}`, en: `waiting for duty ${name}` }
}

const LAPSES: Readonly<Record<string, BoardWords>> = {
  transfer: { zh: '转运到时', en: 'transfer due' },
  isolate: { zh: '密接隔离到时', en: 'isolation of a contact due' },
  control: { zh: '管控令到时', en: 'control order due' },
  'test-round': { zh: '本轮检测到时', en: 'test round due' },
  'zone-review': { zh: '管控复核到时', en: 'zone review due' },
  directive: { zh: '指令到时', en: 'directive due' },
  'effect-check': { zh: '效果核查到时', en: 'effect check due' },
  order: { zh: '管控令到期', en: 'control order expires' },
  restriction: { zh: '隔离期满', en: 'isolation period ends' },
  handover: { zh: '交接时限到', en: 'hand-over deadline' },
}

export const lapseWords = (kind: string): BoardWords => LAPSES[kind] ?? { zh: `${kind} 到时`, en: `${kind} due` }

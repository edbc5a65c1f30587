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

const KINDS: Readonly<Record<string, BoardWords>> = {
  transfer: { zh: '转运', en: 'transfer' },
  isolate: { zh: '密接隔离', en: 'isolation of contacts' },
  control: { zh: '管控令', en: 'control order' },
  'test-round': { zh: '本轮检测', en: 'test round' },
  'zone-review': { zh: '管控复核', en: 'zone review' },
  'clear-exit': { zh: '疏通出口', en: 'blocked exit' },
  'exit-check': { zh: '出口检查', en: 'exit check' },
  lift: { zh: '应解除', en: 'lift due' },
  'order-expiry': { zh: '管控令将到期', en: 'order about to end' },
  'zone-test': { zh: '区内检测', en: 'test in a zone' },
  appeal: { zh: '居民申诉', en: 'appeal' },
  need: { zh: '居民需求', en: 'need' },
  disinfect: { zh: '终末消毒', en: 'disinfection' },
  directive: { zh: '指令', en: 'directive' },
  'effect-check': { zh: '效果核查', en: 'effect check' },
}
const STAGES: Readonly<Record<string, BoardWords>> = {
  accept: { zh: '应签收', en: 'to be accepted' },
  start: { zh: '应启动', en: 'to be started' },
  finish: { zh: '应完成', en: 'to be finished' },
}
const ENDINGS: Readonly<Record<string, BoardWords>> = {
  order: { zh: '管控令到期', en: 'control order expires' },
  restriction: { zh: '隔离期满', en: 'isolation period ends' },
  handover: { zh: '交接时限到', en: 'hand-over deadline' },
}

/**
 * `transfer.start`, `order`, … → words.
 * @param dutyWords what duties of kinds are called that the board has no shorter word for
 */
export function lapseWords(what: string, dutyWords?: (kind: string) => BoardWords): BoardWords {
  const ending = ENDINGS[what]
  if (ending !== undefined) return ending
  const [kind = what, stage = 'finish'] = what.split('.')
  const [name, step] = [
    KINDS[kind] ?? dutyWords?.(kind) ?? { zh: kind, en: kind },
    STAGES[stage] ?? { zh: stage, en: stage },
  ]
  return { zh: name.zh + step.zh, en: `${name.en}: ${step.en}` }
}

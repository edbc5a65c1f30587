import { AGENT_WORDS, AGENTS, CLASS_WORDS, PREMISES_CLASSES } from '#volunteers/contract-kinds.ts'
import type { AttendanceRow } from '#volunteers/contract-reads.ts'
import { type Act, text } from '../shared/act.ts'
import { freshKey } from '../shared/evidence.ts'
import { SAY } from './volunteer-words.ts'

const none = () => []
const of = ({ attendance, person, point }: AttendanceRow) => ({ attendance, person, point })

export const verify = (row: AttendanceRow): Act => ({
  command: 'verify-attendance',
  words: SAY.verify,
  fields: none,
  payload: () => of(row),
})
export const signIn = (row: AttendanceRow): Act => ({
  command: 'sign-in-volunteer',
  words: SAY.signIn,
  fields: none,
  payload: () => ({ ...of(row), shift: row.shift, task: row.task, proof: 'leader' }),
})
export const signOut = (row: AttendanceRow): Act => ({
  command: 'sign-out-volunteer',
  words: SAY.signOut,
  fields: () => [
    {
      name: 'outAt',
      words: { zh: '实际离开时间（空白：以班次结束为限）', en: 'When they left (empty: with the shift)' },
      kind: 'time',
    },
  ],
  payload: (v) => ({ ...of(row), proof: 'leader', outAt: text(v.outAt) === '' ? null : text(v.outAt) }),
})
export const noShow = (row: AttendanceRow): Act => ({
  command: 'end-posting',
  words: SAY.noShow,
  fields: none,
  payload: () => ({ ...of(row), shift: row.shift, reason: 'no-show' }),
})
export const dispute = (row: AttendanceRow): Act => ({
  command: 'dispute-attendance',
  words: SAY.dispute,
  fields: () => [
    {
      name: 'reason',
      words: { zh: '原因', en: 'Why' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'not-there', words: { zh: '不在现场', en: 'was not there' } },
        { value: 'wrong-time', words: { zh: '时间不符', en: 'the time is wrong' } },
        { value: 'not-the-person', words: { zh: '不是本人', en: 'not the person' } },
        { value: 'no-output', words: { zh: '无成果', en: 'no output' } },
      ],
    },
  ],
  payload: (v) => ({ ...of(row), reason: text(v.reason) }),
})
export const closeDay = (point: string, date: string): Act => ({
  command: 'close-point-day',
  words: SAY.closeDay,
  fields: none,
  payload: () => ({ point, date }),
})

const field = (name: string, zh: string, en: string, kind: 'text' | 'number' | 'time' = 'text') => ({
  name,
  words: { zh, en },
  kind,
  required: true,
})
const people = (value: string): string[] => value.split(/[、,;\s]+/).filter((one) => one !== '')

export const disinfect = (place: string, team: string): Act => ({
  command: 'record-site-disinfection',
  words: SAY.disinfect,
  fields: () => [
    field('place', '地点编码', 'Place code'),
    {
      name: 'premises',
      words: { zh: '类别', en: 'Class' },
      kind: 'choice',
      required: true,
      choices: PREMISES_CLASSES.map((value) => ({ value, words: CLASS_WORDS[value] })),
    },
    {
      name: 'agent',
      words: { zh: '消毒剂', en: 'Agent' },
      kind: 'choice',
      required: true,
      choices: AGENTS.map((value) => ({ value, words: AGENT_WORDS[value] })),
    },
    field('areaM2', '面积（平方米）', 'Area, m2', 'number'),
    field('by', '消毒人员编号', 'Who disinfected (ids)'),
    field('startedAt', '开始', 'Started', 'time'),
    field('witness', '场所见证人编号', 'Witness of the place (id)'),
  ],
  initial: () => ({ place, premises: 'ordinary', agent: 'chlorine' }),
  payload: (v, _context, occurredAt) => ({
    disinfection: `x-${freshKey().slice(0, 18)}`,
    place: text(v.place),
    premises: text(v.premises),
    team,
    agent: text(v.agent),
    areaM2: Number(v.areaM2),
    by: people(text(v.by)),
    startedAt: text(v.startedAt),
    finishedAt: occurredAt,
    witness: text(v.witness),
  }),
})

export const logTrip = (place: string, team: string): Act => ({
  command: 'log-vehicle-trip',
  words: SAY.trip,
  fields: () => [
    field('vehicle', '车辆编号', 'Vehicle'),
    field('driver', '驾驶员编号', 'Driver (id)'),
    field('departedAt', '发车', 'Departed', 'time'),
    field('startKm', '发车里程', 'Odometer at departure', 'number'),
    field('endKm', '收车里程', 'Odometer at return', 'number'),
    field('witness', '见证人编号', 'Witness (id)'),
  ],
  payload: (v, _context, occurredAt) => ({
    trip: `t-${freshKey().slice(0, 18)}`,
    vehicle: text(v.vehicle),
    team,
    driver: text(v.driver),
    purpose: 'supplies',
    departedAt: text(v.departedAt),
    returnedAt: occurredAt,
    startKm: Number(v.startKm),
    endKm: Number(v.endKm),
    witness: text(v.witness),
    place,
  }),
})

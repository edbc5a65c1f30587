import type { z } from 'zod'
import type { ShiftView } from '#patrol/contract-reads.ts'
import {
  type BriefPatrolShift,
  type HandOverPatrol,
  type MissPoint,
  type SetPatrolStatus,
  type StartPatrolShift,
  UNIT_STATUSES,
  type VisitPoint,
} from '#patrol/shifts/contract.ts'
import { type Act, number, orNull, text } from '../shared/act.ts'
import { MISS_WORDS, STATUS_WORDS } from './patrol-words.ts'

type Of<S extends z.ZodType> = Omit<z.input<S>, 'occurredAt'>

export const briefShift = ({ shift, members }: ShiftView): Act => ({
  command: 'brief-patrol-shift',
  words: { zh: '勤前部署', en: 'Brief' },
  fields: () => [
    {
      name: 'briefing',
      words: { zh: '部署内容（地点和任务，不写个人）', en: 'Briefing: places and tasks, no person' },
      kind: 'area',
      required: true,
    },
  ],
  payload: (v): Of<typeof BriefPatrolShift> => ({
    shift,
    briefing: text(v.briefing),
    present: members.map(({ person }) => person),
  }),
})
export const startShift = ({ shift }: ShiftView): Act => ({
  command: 'start-patrol-shift',
  words: { zh: '上街亮灯', en: 'Out, lights on' },
  fields: () => [
    { name: 'odometerKm', words: { zh: '里程表（公里）', en: 'Odometer, km' }, kind: 'number' },
    { name: 'chargePercent', words: { zh: '油量或电量（%）', en: 'Fuel or charge, %' }, kind: 'number' },
  ],
  payload: (v): Of<typeof StartPatrolShift> => ({
    shift,
    odometerKm: orNull(v.odometerKm) === null ? null : number(v.odometerKm),
    chargePercent: orNull(v.chargePercent) === null ? null : number(v.chargePercent),
    lights: true,
  }),
})

/** One tap each; lights are on while the unit moves or stands by in sight. */
const LIT: readonly string[] = ['on-patrol', 'staging', 'returning']
export const statusTaps = ({ shift, unitStatus }: ShiftView): readonly Act[] =>
  UNIT_STATUSES.filter((status) => status !== unitStatus).map((status) => ({
    command: 'set-patrol-status',
    words: STATUS_WORDS[status] ?? { zh: status, en: status },
    fields: () => [],
    payload: (): Of<typeof SetPatrolStatus> => ({ shift, status, lights: LIT.includes(status) }),
  }))

export const visitPoint = ({ shift }: ShiftView, point: ShiftView['points'][number]): Act => ({
  command: 'visit-point',
  words: { zh: '到点扫码', en: 'Scan here' },
  fields: () => [
    {
      name: 'scan',
      words: { zh: '点位二维码（空着即人工确认）', en: 'Code at the point (empty: confirmed by hand)' },
      kind: 'scan',
    },
    ...(point.minStayMinutes === 0
      ? []
      : [{ name: 'stay', words: { zh: '停留分钟', en: 'Minutes stayed' }, kind: 'number' as const, required: true }]),
  ],
  payload: (v): Of<typeof VisitPoint> => ({
    shift,
    point: point.point,
    scan: orNull(v.scan),
    stayMinutes: number(v.stay),
  }),
})
export const missPoint = ({ shift }: ShiftView, point: string): Act => ({
  command: 'miss-point',
  words: { zh: '到不了…', en: 'Cannot…' },
  fields: () => [
    {
      name: 'reason',
      words: { zh: '原因', en: 'Why' },
      kind: 'choice',
      required: true,
      choices: Object.entries(MISS_WORDS).map(([value, words]) => ({ value, words })),
    },
  ],
  payload: (v): Of<typeof MissPoint> => ({ shift, point, reason: text(v.reason) as 'weather' }),
})
export const handOverShift = ({ shift }: ShiftView): Act => ({
  command: 'hand-over-patrol',
  words: { zh: '交班', en: 'Hand over' },
  fields: () => [
    { name: 'next', words: { zh: '接班班次编号（空着即收班）', en: 'Next shift (empty: ends here)' }, kind: 'text' },
    { name: 'odometerKm', words: { zh: '里程表（公里）', en: 'Odometer, km' }, kind: 'number' },
    { name: 'defects', words: { zh: '车辆装备问题', en: 'Defects of car or kit' }, kind: 'area' },
    { name: 'notes', words: { zh: '交接事项', en: 'Notes for the next shift' }, kind: 'area' },
  ],
  payload: (v): Of<typeof HandOverPatrol> => ({
    shift,
    next: orNull(v.next),
    odometerKm: orNull(v.odometerKm) === null ? null : number(v.odometerKm),
    defects: text(v.defects),
    notes: text(v.notes),
  }),
})
export const takeOverShift = ({ shift }: ShiftView): Act => ({
  command: 'take-over-patrol',
  words: { zh: '接班', en: 'Take over' },
  fields: () => [],
  payload: () => ({ shift }),
})

import type { z } from 'zod'
import type {
  DisinfectVehicle,
  EndCrewShift,
  EndTrip,
  StartCrewShift,
  WithdrawVehicle,
} from '#outbreak/transfer/contract.ts'
import { type Act, number, text } from '../shared/act.ts'
import { fromFormTime, toFormTime } from '../shared/times.ts'
import { WITHDRAW_CHOICES } from './choices.ts'
import type { VehicleView } from './transfer.resource.ts'

type Without<T extends z.ZodType> = Omit<z.input<T>, 'occurredAt'>
const SHIFT_MS = 8 * 3_600_000

export const startCrewShift = ({ vehicle }: VehicleView): Act => ({
  command: 'start-crew-shift',
  words: { zh: '班组上车', en: 'Crew on shift' },
  fields: () => [
    { name: 'crew', words: { zh: '班组编号', en: 'Crew id' }, kind: 'text', required: true },
    { name: 'people', words: { zh: '人数', en: 'People' }, kind: 'number', required: true },
    { name: 'until', words: { zh: '下班时间', en: 'Until' }, kind: 'time', required: true },
  ],
  initial: (c) => ({
    crew: `crew-${vehicle}`,
    people: 2,
    until: c.now === '' ? undefined : toFormTime(new Date(Date.parse(c.now) + SHIFT_MS).toISOString()),
  }),
  payload: (v): Without<typeof StartCrewShift> => ({
    vehicle,
    crew: text(v.crew),
    people: number(v.people),
    until: fromFormTime(text(v.until)),
  }),
})

export const endCrewShift = ({ vehicle, crew }: VehicleView): Act => ({
  command: 'end-crew-shift',
  words: { zh: '班组下班', en: 'Crew off shift' },
  fields: () => [],
  payload: (): Without<typeof EndCrewShift> => ({ vehicle, crew: crew ?? '' }),
})

export const disinfectVehicle = ({ vehicle }: VehicleView): Act => ({
  command: 'disinfect-vehicle',
  words: { zh: '已消毒', en: 'Disinfected' },
  fields: () => [],
  payload: (): Without<typeof DisinfectVehicle> => ({ vehicle }),
})

export const endTrip = (vehicle: string, trip: string): Act => ({
  command: 'end-trip',
  words: { zh: '收车', en: 'End the trip' },
  fields: () => [],
  payload: (): Without<typeof EndTrip> => ({ vehicle, trip }),
})

export const withdrawVehicle = ({ vehicle }: VehicleView): Act => ({
  command: 'withdraw-vehicle',
  words: { zh: '停用', en: 'Out of service' },
  danger: true,
  fields: () => [
    {
      name: 'reason',
      words: { zh: '原因', en: 'Reason' },
      kind: 'choice',
      choices: WITHDRAW_CHOICES,
      required: true,
    },
  ],
  payload: (v): Without<typeof WithdrawVehicle> => ({
    vehicle,
    reason: text(v.reason) as 'repair' | 'returned' | 'lost',
  }),
})

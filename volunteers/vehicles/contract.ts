import { z } from 'zod'
import { type CommandContract, IdField, InstantField, OccurredAt, PersonField, PlaceField } from '../contract-fields.ts'

const Odometer = z.int().min(0).max(2_000_000).meta({ description: 'reading of the odometer, km' })
const PURPOSES = ['supplies', 'patients', 'samples', 'volunteers', 'disinfection'] as const

export const DepartVehicle = z.strictObject({
  trip: IdField,
  vehicle: IdField,
  team: IdField,
  driver: PersonField,
  purpose: z.enum(PURPOSES),
  startKm: Odometer,
  place: PlaceField,
  occurredAt: OccurredAt,
})
export type DepartVehicle = z.output<typeof DepartVehicle>

export const ReturnVehicle = z.strictObject({
  vehicle: IdField,
  team: IdField,
  endKm: Odometer,
  witness: PersonField,
  occurredAt: OccurredAt,
})
export type ReturnVehicle = z.output<typeof ReturnVehicle>

export const LogTrip = z
  .strictObject({
    trip: IdField,
    vehicle: IdField,
    team: IdField,
    driver: PersonField,
    purpose: z.enum(PURPOSES),
    departedAt: InstantField,
    returnedAt: InstantField,
    startKm: Odometer,
    endKm: Odometer,
    witness: PersonField,
    place: PlaceField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A line of the vehicle log: one departure and its return, by the odometer.' })
export type LogTrip = z.output<typeof LogTrip>

export const VEHICLES_COMMANDS = {
  'depart-volunteer-vehicle': { schema: DepartVehicle, summary: { zh: '发车', en: 'Depart' } },
  'return-volunteer-vehicle': { schema: ReturnVehicle, summary: { zh: '收车', en: 'Return' } },
  'log-vehicle-trip': { schema: LogTrip, summary: { zh: '补录车次', en: 'Log a trip' } },
} as const satisfies Record<string, CommandContract>

export const VEHICLES_REFUSALS = {
  'vehicle-out': {
    zh: '车辆 {vehicle} 尚未收车（车次 {trip}）；请先登记收车里程。',
    en: 'Vehicle {vehicle} is still out on trip {trip}; record its return and odometer first.',
  },
  'vehicle-not-out': {
    zh: '车辆 {vehicle} 没有在途车次；请先登记发车。',
    en: 'Vehicle {vehicle} is not out; record its departure first.',
  },
  'odometer-back': {
    zh: '里程 {km} 小于上次读数 {lastKm}；请核对里程表。',
    en: 'The odometer reads {km}, less than the {lastKm} before; read it again.',
  },
  'too-fast': {
    zh: '{distanceKm} 公里在所填时间内不可能行驶；请核对里程与时间。',
    en: '{distanceKm} km cannot be driven in that time; check odometer and times.',
  },
  'drivers-word-only': {
    zh: '里程须由另一人核对；请填写见证人。',
    en: 'Somebody besides the driver reads the odometer; name them.',
  },
} as const

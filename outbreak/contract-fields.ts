import { z } from 'zod'
import type { FacilityId, PlaceCode } from '#kernel/primitives/ids.ts'

/** Fields shared by the commands of all rooms: the kernel's, and those that only an outbreak has. */
export {
  type CommandContract,
  CountField,
  IdField,
  InstantField,
  LocalDateField,
  OccurredAt,
  PersonField,
  PlaceField,
  PostField,
  type Words,
} from '#kernel/contract-fields.ts'

const BUILDING = /^\d{12}-\d{2}-\d{2}(-\d)?$/
const SUBJECT = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/

/** A building or a unit of one: where people live. */
export const BuildingField = z
  .string()
  .regex(BUILDING, 'name the building: 12 digits, -compound-building, and the unit if known')
  .transform((text) => text as PlaceCode)
  .meta({ description: 'building or unit code', examples: ['150105001001-02-05', '150105001001-02-05-1'] })

export const FacilityField = z
  .string()
  .regex(SUBJECT, 'a facility is named by its id')
  .transform((text) => text as FacilityId)
  .meta({ description: "the facility's id", examples: ['f-makeshift-1'] })

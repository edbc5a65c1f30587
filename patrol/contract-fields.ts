import { z } from 'zod'

/** Fields shared by the commands of all rooms of the patrol module. */
export {
  type CommandContract,
  IdField,
  InstantField,
  OccurredAt,
  PersonField,
  PlaceField,
  PostField,
  type Words,
  WordsField,
} from '#kernel/contract-fields.ts'

const BEAT = /^\d{6,12}-[a-z0-9]{1,12}$/

/** A beat's id starts with the code of the place it lies in: `150203001-b1`. */
export const BeatField = z
  .string()
  .regex(BEAT, 'a beat is <place>-<mark>, such as 150203001-b1')
  .meta({ description: 'id of the beat: place code, then -mark', examples: ['150203001-b1'] })

export const GRADES = [1, 2, 3, 4] as const
export type Grade = (typeof GRADES)[number]
export const GradeField = z.literal(GRADES).meta({ description: 'patrol grade, 1 is the strictest' })

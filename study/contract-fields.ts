import { z } from 'zod'

export {
  type CommandContract,
  CountField,
  IdField,
  InstantField,
  LocalDateField,
  OccurredAt,
  PlaceField,
  PostField,
  type Words,
} from '#kernel/contract-fields.ts'

const MEMBER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/

/**
 * A member as the sender knows them, by the person's id. Between the edge and the store it becomes what the session
 * alone knows the member by; no event ever holds the id.
 */
export const MemberField = z
  .string()
  .regex(MEMBER, 'a member is named by an id, never by name or number')
  .meta({ description: "the member's person id; kept only as a pseudonym of this one session" })

/** A name of a body, a theme, a title: published words that name no person. */
export const PublicWords = z.strictObject({
  zh: z.string().trim().min(1).max(200),
  en: z.string().trim().min(1).max(200),
})

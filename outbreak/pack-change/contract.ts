import { z } from 'zod'
import { At, Problem, Words } from '#kernel/contract-reads.ts'
import { InstantField, type Words as WordPair } from '../contract-fields.ts'

const Count = z.int().min(0)

/** What a change of pack does, in numbers: the same shape before it is done and after. */
export const PackChangeCounts = z
  .strictObject({
    contacts: z
      .strictObject({ released: Count, shortened: Count })
      .meta({ description: 'close contacts whose days are over under the new pack; those whose end moves forward' }),
    secondaryContacts: z.strictObject({ released: Count }),
    zones: z
      .strictObject({ before: Count, after: Count, lifted: Count })
      .meta({ description: 'orders in force just before and just after; orders ended by the change' }),
    people: z.strictObject({ insideBefore: Count, insideAfter: Count }),
  })
  .meta({ description: 'contacts, zones and people inside, as a change of pack leaves them' })
export type PackChangeCounts = z.infer<typeof PackChangeCounts>

export const PackChangeAsked = z.strictObject({
  from: z
    .string()
    .min(1)
    .max(40)
    .meta({ description: 'id of the pack that gives way', examples: ['cn-9'] }),
  to: z
    .string()
    .min(1)
    .max(40)
    .meta({ description: 'id of the pack that comes into force', examples: ['cn-20'] }),
  at: InstantField.meta({ description: 'when; the city is taken as it was known just before' }),
  dryRun: z.boolean().default(true).meta({ description: 'count and list, and change nothing' }),
})

const Part = z.object({ place: z.string(), name: z.string(), households: z.number(), residents: z.number() })
/** What a change of pack does or would do, with lists that name places and never persons. */
export const PackChangeAnswer = z.object({
  from: z.object({ id: z.string(), name: Words }),
  to: z.object({ id: z.string(), name: Words }),
  at: At,
  dryRun: z.boolean(),
  counts: PackChangeCounts,
  districts: z.array(
    z.object({
      place: z.string(),
      name: z.string(),
      released: z.number(),
      shortened: z.number(),
      secondaryReleased: z.number(),
      zonesLifted: z.number(),
      buildingsOrdered: z.number(),
    }),
  ),
  /** How many isolations now end on which day. */
  newEnds: z.array(z.object({ until: At, was: At, people: z.number() })),
  zones: z.array(Part.extend({ change: z.enum(['redrawn', 'lifted']), level: z.string(), keeps: z.array(Part) })),
  refused: z.array(z.object({ command: z.string(), row: z.number(), problem: Problem })),
})
export type PackChangeAnswer = z.infer<typeof PackChangeAnswer>

/** Why a change of pack is not done. */
export const PACK_CHANGE_REFUSALS = {
  'pack-unknown': { zh: '没有方案 {pack}。', en: 'There is no policy pack {pack}.' },
  'packs-of-two-diseases': {
    zh: '{from} 与 {to} 针对不同疾病，不能互相替换。',
    en: '{from} and {to} are packs of different diseases; one does not replace the other.',
  },
  'pack-not-in-force': {
    zh: '方案 {pack} 在 {at} 不在执行期内；请核对时间。',
    en: 'Pack {pack} is not in force at {at}. Check the time.',
  },
  'pack-change-early': {
    zh: '{at} 尚未到来（现在 {now}）；可以先预览，届时再执行。',
    en: '{at} is still to come (it is {now}). Preview it now, and do it then.',
  },
  'pack-change-late': {
    zh: '{at} 已过去 {hours} 小时以上，当时的名单不能直接套用；请以现在的时间重新预览并执行。',
    en: '{at} is more than {hours} hours ago, and its lists no longer fit. Preview and do it as of the present moment.',
  },
} as const satisfies Record<string, WordPair>

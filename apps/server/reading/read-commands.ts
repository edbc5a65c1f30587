import { z } from 'zod'
import { At, type DirectiveView, Words } from '#kernel/contract-reads.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from './names.ts'

const Loose = z.record(z.string(), z.unknown())

/** A command of the place: its bodies under one office, its posts, its groups at the front. */
export const CommandDoc = z.object({
  command: z.string(),
  place: z.string(),
  name: Words,
  office: Words.nullable(),
  bodies: z.array(z.string()),
  seats: z.array(Loose),
  dualHats: z.array(Loose),
  groups: z.array(Loose),
  legalBasis: z.string().nullable(),
  establishedAt: At,
  mergedInto: z.string().nullable(),
  endedAt: At.nullable(),
  status: z.enum(['active', 'merged', 'stoodDown']),
})
type CommandDocument = z.infer<typeof CommandDoc>

interface CommandRow extends Omit<CommandDocument, 'name' | 'office'> {
  readonly name_zh: string
  readonly name_en: string
  readonly office_zh: string | null
  readonly office_en: string | null
}

export async function readCommands(db: ReadDb, city: string): Promise<CommandDocument[]> {
  const sql = `select command, place, name_zh, name_en, office_zh, office_en, bodies, seats, dual_hats as "dualHats", groups,
    legal_basis as "legalBasis", established_at as "establishedAt", merged_into as "mergedInto", ended_at as "endedAt",
    status from commands where city = $1 and known_to is null order by established_at, command`
  const rows = await db.rows<CommandRow>(sql, [city])
  return rows.map(({ name_zh, name_en, office_zh, office_en, ...row }) => ({
    ...row,
    name: { zh: name_zh, en: name_en },
    office: office_zh === null || office_en === null ? null : { zh: office_zh, en: office_en },
  }))
}

interface DirectiveRow extends Omit<z.infer<typeof DirectiveView>, 'fromWords' | 'toWords' | 'subject' | 'issuedAt'> {
  readonly issuedAt: Instant
  readonly subject_zh: string
  readonly subject_en: string
}

/** Directives to or from a post, or under a place; newest first. */
export async function readDirectives(
  db: ReadDb,
  city: string,
  filter: { readonly post?: string | undefined; readonly place?: string | undefined },
): Promise<z.infer<typeof DirectiveView>[]> {
  const sql = `select directive, from_post as "from", to_post as "to", place, subject_zh, subject_en,
    issued_at as "issuedAt", receipt_due as "receiptDueAt", receipted_at as "receiptedAt", answer_due as "answerDueAt",
    answered_at as "answeredAt", effect, figure, figure_before as "figureBefore", figure_after as "figureAfter", status,
    kind, parent, about, parts, parts_receipted as "partsReceipted", parts_answered as "partsAnswered", result, evidence, target
    from directives where city = $1 and known_to is null and ($2::text is null or from_post = $2 or to_post = $2)
    and ($3::text is null or starts_with(place, $3)) order by issued_at desc, directive limit 200`
  const rows = await db.rows<DirectiveRow>(sql, [city, filter.post ?? null, filter.place ?? null])
  const names = await readNames(db, city, { posts: rows.flatMap((row) => [row.from, row.to]) })
  return rows.map(({ subject_zh, subject_en, ...row }) => ({
    ...row,
    subject: { zh: subject_zh, en: subject_en },
    fromWords: names.post(row.from),
    toWords: names.post(row.to),
  }))
}

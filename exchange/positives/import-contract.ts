import { z } from 'zod'
import { Problem } from '#kernel/contract-reads.ts'

const MOST_BYTES = 2_000_000

export const PositivesSheet = z
  .strictObject({
    sheet: z
      .string()
      .min(1)
      .max(MOST_BYTES)
      .meta({ description: 'cells parted by tab, comma or semicolon; the first line may name the columns' }),
    commit: z.boolean().default(false).meta({ description: 'false: only say what would happen' }),
  })
  .meta({ description: 'A list of positives as pasted from a spreadsheet. See exchange/positives for its columns.' })

const Words = z.object({ zh: z.string(), en: z.string() })

const RowRefused = z.object({ row: z.number(), person: z.string(), problem: Problem })

export const PositivesImported = z.object({
  committed: z.boolean(),
  rows: z.number().meta({ description: 'rows in the sheet, the header not counted' }),
  ready: z.number().meta({ description: 'rows that can be reported, or were' }),
  reported: z.number(),
  known: z.number().meta({ description: 'persons who are cases already; nothing was done for them' }),
  unknownColumns: z.array(z.string()),
  bad: z
    .array(
      z.object({
        row: z.number(),
        problems: z.array(z.object({ field: z.string(), code: z.string(), words: Words })),
      }),
    )
    .meta({ description: 'rows that were not taken, each problem with its column and remedy' }),
  refused: z.array(RowRefused).meta({ description: 'rows in order by themselves that a rule forbids' }),
  tubes: z
    .array(RowRefused)
    .meta({ description: 'rows that became cases, but whose tube could not be recorded as the sheet says' }),
  cases: z.array(z.object({ row: z.number(), person: z.string() })).meta({ description: 'whom each row became' }),
})
export type PositivesImported = z.infer<typeof PositivesImported>

import { z } from 'zod'
import { At, Words } from './contract-reads.ts'

/** What a tile of the board says of a module, beside what every module's duties say. */
export const TileNumber = z.object({
  words: Words,
  value: z.number().nullable(),
  /** `late` is shown as wrong, `soon` as about to be, `plain` as a count. */
  tone: z.enum(['late', 'soon', 'plain']),
})
export type TileNumber = z.infer<typeof TileNumber>

/** One system on the command board. Tiles come worst first. */
export const ModuleTile = z.object({
  module: z.string(),
  words: Words,
  city: z.string(),
  /** Where in the web application the module begins. */
  path: z.string(),
  at: At,
  late: z.number(),
  soon: z.number(),
  open: z.number(),
  numbers: z.array(TileNumber).max(3),
})
export type ModuleTile = z.infer<typeof ModuleTile>

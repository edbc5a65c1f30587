import type { Words } from './contract-fields.ts'

/** What a published number is: its names, its unit, what `part` breaks it down by ('' for nothing), how it is counted. */
export interface FigureWords extends Words {
  readonly unit: string
  readonly part: string
  readonly definition: Words
}

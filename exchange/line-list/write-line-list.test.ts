import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FOUND_IN } from '#outbreak/cases/events.ts'
import { FOUND_IN_WORDS } from '../positives/columns.ts'
import { readSheet } from '../sheets/read-sheet.ts'
import { cellWords } from './cell-words.ts'
import { CASE_COLUMNS, CONTACT_COLUMNS } from './columns.ts'
import { sheetWriter } from './write-line-list.ts'

const wall = (instant: string) => `at ${instant}`
const text = fc
  .string({ unit: 'binary-ascii', maxLength: 12 })
  .map((s) => s.replace(/[\p{Cc}\s'=+@-]/gu, ''))
  .filter((s) => s !== '')
const row = (ids: readonly string[]): fc.Arbitrary<Record<string, string>> =>
  fc
    .array(text, { minLength: ids.length, maxLength: ids.length })
    .map((cells) => Object.fromEntries(ids.map((id, n) => [id, cells[n] ?? ''])))

describe('a sheet of persons', () => {
  it.each(['zh', 'en'] as const)('is read again cell by cell, in %s', (language) => {
    for (const columns of [CASE_COLUMNS, CONTACT_COLUMNS]) {
      const ids: readonly string[] = columns.map(({ id }) => id)
      const writer = sheetWriter<string>(columns, language, wall)
      fc.assert(
        fc.property(fc.array(row(ids), { minLength: 1, maxLength: 3 }), (rows) => {
          const sheet = readSheet<string>(writer.head + rows.map((one) => writer.line(one)).join(''), columns)
          expect(sheet.headed).toBe(true)
          expect(sheet.unknown).toEqual([])
          const said = rows.map((one) =>
            Object.fromEntries(
              ids.map((id) => [id, id.endsWith('At') ? wall(one[id] ?? '') : cellWords(id, one[id] ?? null, language)]),
            ),
          )
          expect(sheet.rows.map(({ cells }) => cells)).toEqual(said)
        }),
        { numRuns: 25 },
      )
    }
  })

  it('says where a positive was found in words that the import of positives reads', () => {
    for (const foundIn of FOUND_IN) expect(FOUND_IN_WORDS[cellWords('foundIn', foundIn, 'zh')]).toBe(foundIn)
  })

  it('leaves names and codes as they are, even when they look like an id', () => {
    expect(cellWords('homeName', 'high', 'zh')).toBe('high')
    expect(cellWords('certainty', 'high', 'zh')).toBe('有把握')
    expect(cellWords('grade', null, 'zh')).toBe('')
  })
})

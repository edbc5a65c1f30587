import { describe, expect, it } from 'vitest'
import { addAnswer, checkedOf, type Imported, NO_TOTALS, refusedOf } from './import-run.ts'

const lines = [7, 9, 12].map((id) => ({ id, cells: {} }))
const words = (zh: string, en: string) => ({ zh, en })
const problem = (said: { zh: string; en: string }) => ({
  type: 'about:blank',
  title: '',
  status: 409,
  detail: '',
  code: 'x',
  words: said,
  params: {},
  errors: [],
})
const ANSWER: Imported = {
  committed: true,
  rows: 3,
  ready: 2,
  reported: 1,
  known: 1,
  unknownColumns: [],
  bad: [{ row: 2, problems: [{ field: 'ct', code: 'ct-range', words: words('Ct 值不对', 'Ct is wrong') }] }],
  refused: [{ row: 3, person: 'p-1', problem: problem(words('时间在以后', 'in the future')) }],
  tubes: [{ row: 1, person: 'p-2', problem: problem(words('试管已有', 'tube exists')) }],
  cases: [],
}

describe('what the server says of rows', () => {
  it('is told by line, which keeps its id when others go', () => {
    expect(checkedOf(ANSWER, lines)).toEqual({
      ready: 2,
      known: 1,
      problems: [{ line: 9, field: 'ct', words: words('Ct 值不对', 'Ct is wrong') }],
      bad: new Set([9]),
    })
  })

  it('is added up over slices, with the tubes that were not recorded', () => {
    const once = addAnswer(NO_TOTALS, ANSWER, lines)
    expect(addAnswer(once, ANSWER, lines)).toMatchObject({ reported: 2, known: 2, tubes: [{ line: lines[0] }, {}] })
  })

  it('names rows that became no case by their place, cells and rules alike', () => {
    expect(refusedOf(ANSWER)).toEqual([
      { row: 1, words: words('Ct 值不对', 'Ct is wrong') },
      { row: 2, words: words('时间在以后', 'in the future') },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { parseContactLines } from './parse-contact-lines.ts'

const HOME = '150105001001-02-05'
const OTHER = '150105001001-02-06-1'

describe('contacts typed or pasted, one a line', () => {
  it('an id alone lives with the case', () => {
    expect(parseContactLines('p-1\n\n  p-2  ', HOME).contacts).toEqual([
      { person: 'p-1', home: HOME, setting: 'household', certainty: 'high' },
      { person: 'p-2', home: HOME, setting: 'household', certainty: 'high' },
    ])
  })
  it('takes the cells of a sheet in any order, in either language', () => {
    const text = `p-1\t同事\t${OTHER}\t中\t1-5\thours\np-2,venue,low,2022-11-13T08:30`
    expect(parseContactLines(text, HOME).contacts).toEqual([
      { person: 'p-1', home: OTHER, setting: 'workplace', certainty: 'medium', frequency: '1-5', duration: 'hours' },
      { person: 'p-2', home: HOME, setting: 'venue', certainty: 'low', lastExposureAt: '2022-11-13T00:30:00.000Z' },
    ])
  })
  it('names every line that it cannot take, and why', () => {
    const { contacts, bad } = parseContactLines(`张三\np-1 colleague\np-2\np-2`, HOME)
    expect(contacts.map(({ person }) => person)).toEqual(['p-2'])
    expect(bad.map(({ line, wrong }) => [line, wrong])).toEqual([
      [1, 'person'],
      [2, 'word'],
      [4, 'twice'],
    ])
    expect(parseContactLines('p-1', '').bad).toMatchObject([{ wrong: 'home' }])
  })
})

import { describe, expect, it } from 'vitest'
import { ctOf, parseResults, parseTubes, resultOf } from './parse-results.ts'

describe('results pasted from a spreadsheet', () => {
  it('are read with or without a header, in either language', () => {
    expect(parseResults('tube\tresult\tCt\nt-1\t阴性\t\nt-2\tpositive\t24.5\r\n\n')).toEqual({
      rows: [
        { line: 2, tube: 't-1', result: 'negative', ct: null },
        { line: 3, tube: 't-2', result: 'positive', ct: 24.5 },
      ],
      errors: [],
    })
    expect(parseResults('管号，结果\nt-3，可疑').rows).toEqual([
      { line: 2, tube: 't-3', result: 'suspicious', ct: null },
    ])
  })

  it('name every bad row by line and column, and keep the good ones', () => {
    const { rows, errors } = parseResults('t-1,neg\n,neg\nt 2,neg\nt-3,maybe\nt-4,pos,abc\nt-5,pos,70')
    expect(rows.map(({ tube }) => tube)).toEqual(['t-1'])
    expect(errors.map(({ line, field, why }) => [line, field, why])).toEqual([
      [2, 'tube', 'tubeMissing'],
      [3, 'tube', 'tubeShape'],
      [4, 'result', 'resultUnknown'],
      [5, 'ct', 'ctNumber'],
      [6, 'ct', 'ctRange'],
    ])
  })

  it('take the same row twice as one, and two answers for one tube as an error', () => {
    expect(parseResults('t-1,neg\nt-1,阴')).toMatchObject({ rows: [{ line: 1 }], errors: [] })
    expect(parseResults('t-1,neg\nt-1,pos').errors).toMatchObject([{ line: 2, why: 'tubeTwice' }])
  })
})

describe('the keyboard', () => {
  it('takes a digit, a letter or a word', () => {
    expect(['1', 'p', '灰区', 'i', 'x'].map(resultOf)).toEqual([
      'negative',
      'positive',
      'suspicious',
      'invalid',
      undefined,
    ])
  })
  it('takes an empty Ct as not measured', () => {
    expect([ctOf(''), ctOf('0'), ctOf('-1')]).toEqual([{ ct: null }, { ct: 0 }, { why: 'ctRange' }])
  })
})

describe('scanned tubes', () => {
  it('are each taken once, and what is no number is named', () => {
    expect(parseTubes('t-1\nt-2 t-1,ü-3')).toEqual({ tubes: ['t-1', 't-2'], wrong: ['ü-3'] })
  })
})

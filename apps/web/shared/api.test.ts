import { describe, expect, it } from 'vitest'
import { withQuery } from './api.ts'
import { isForbidden, isPassing, networkProblem, ProblemError, problemFrom } from './problem.ts'

describe('withQuery', () => {
  it('leaves out what is empty and encodes the rest', () => {
    expect(
      withQuery('/api/duties', { place: '1501', holder: '', clock: undefined, at: '2022-11-13T20:00+08:00' }),
    ).toBe('/api/duties?place=1501&at=2022-11-13T20%3A00%2B08%3A00')
    expect(withQuery('/api/clock')).toBe('/api/clock')
  })
})

describe('problemFrom', () => {
  it('reads a problem document', () => {
    const problem = problemFrom(409, { code: 'bed-full', detail: '没有空床', words: { zh: '没有空床', en: 'no bed' } })
    expect(problem).toMatchObject({ status: 409, code: 'bed-full', words: { en: 'no bed' } })
  })
  it('makes one of an answer that is none', () => {
    expect(problemFrom(500, null)).toMatchObject({ status: 500, code: 'http-500', errors: [] })
  })
  it('says which problems pass by themselves', () => {
    expect(isPassing(new ProblemError(networkProblem()))).toBe(true)
    expect(isPassing(new ProblemError(problemFrom(409, {})))).toBe(false)
    expect(isForbidden(new ProblemError(problemFrom(403, {})))).toBe(true)
  })
})

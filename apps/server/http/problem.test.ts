import { describe, expect, it } from 'vitest'
import { Problem } from '#kernel/contract-reads.ts'
import { problemOf, problemOfRefusal, retryAfter } from './problem.ts'
import { SERVER_PROBLEMS } from './problem-words.ts'

const SHANGHAI = 'Asia/Shanghai'
const ROOM = { 'no-free-bed': { zh: '{facility} 没有空床', en: 'No free bed in {facility}' } }

describe('problem+json', () => {
  it('states a refusal of a room as a conflict, in the language asked for, with both kept', () => {
    const refusal = { code: 'no-free-bed', params: { facility: 'f-1' }, field: 'facility', row: 3 }
    const problem = problemOfRefusal(refusal, { refusals: ROOM, zone: SHANGHAI, language: 'en' })
    expect(problem).toMatchObject({ status: 409, code: 'no-free-bed', detail: 'No free bed in f-1' })
    expect(problem.words.zh).toBe('f-1 没有空床')
    expect(problem.errors).toEqual([{ field: 'facility', row: 3, message: 'No free bed in f-1', code: 'no-free-bed' }])
    expect(Problem.parse(problem)).toEqual(problem)
  })

  it('keeps missing sign-in, missing right and missing purpose apart', () => {
    const status = (code: string) => problemOf(code, {}, [], { refusals: {}, zone: SHANGHAI, language: 'zh' }).status
    expect([status('sign-in-needed'), status('right-missing'), status('purpose-missing')]).toEqual([401, 403, 428])
  })

  it("writes a moment as the city's wall clock shows it", () => {
    const refusals = { early: { zh: '最早 {at}', en: 'not before {at}' } }
    const params = { at: '2022-11-13T12:00:00.000Z' }
    const problem = problemOf('early', params, [], { refusals, zone: SHANGHAI, language: 'zh' })
    expect(problem.detail).toBe('最早 11-13 20:00')
    expect(problem.params).toEqual(params)
  })

  it('says when to try again only where waiting helps', () => {
    expect(retryAfter('busy')).toBe(1)
    expect(retryAfter('right-missing')).toBeUndefined()
  })

  it('fills the same slots in both languages', () => {
    const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).toSorted()
    for (const [code, words] of Object.entries(SERVER_PROBLEMS)) {
      expect(slots(words.zh), code).toEqual(slots(words.en))
    }
  })
})

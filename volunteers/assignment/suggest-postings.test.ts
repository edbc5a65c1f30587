import { describe, expect, test } from 'vitest'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { instant, type LocalDate } from '#kernel/primitives/instant.ts'
import { type OnCall, suggestPostings } from './suggest-postings.ts'

const gate = (name: 'consent' | 'health' | 'insurance' | 'training') => ({
  gate: name,
  from: '2022-10-01' as LocalDate,
  to: null,
  ref: '',
})
const who = (person: string, more: Partial<OnCall> = {}): OnCall => ({
  person,
  home: '150105001001' as PlaceCode,
  adult: true,
  skills: [],
  gates: [gate('consent'), gate('health'), gate('insurance'), gate('training')],
  spans: [],
  availability: { weekdays: [1, 2, 3, 4, 5, 6, 7], parts: ['morning', 'afternoon'] },
  minutes: 0,
  ...more,
})
const SHIFT = {
  task: 'sampling-order' as const,
  community: '150105001001' as PlaceCode,
  skills: [],
  startsAt: instant('2022-11-13T08:00:00+08:00'),
  endsAt: instant('2022-11-13T12:00:00+08:00'),
}
const suggest = (...people: OnCall[]) => suggestPostings(SHIFT, people, 'Asia/Shanghai')

describe('who could fill a shift', () => {
  test('the nearest first, then who has served least', () => {
    const far = who('far', { home: '150102' as PlaceCode })
    const busy = who('busy', { minutes: 900 })
    expect(suggest(far, busy, who('near')).map(({ person }) => person)).toEqual(['near', 'busy', 'far'])
  })
  test('says of everybody else why not', () => {
    const span = { id: 'x', from: instant('2022-11-13T09:00:00+08:00'), to: instant('2022-11-13T10:00:00+08:00') }
    const found = suggest(
      who('uncovered', { gates: [gate('consent'), gate('health'), gate('training')] }),
      who('elsewhere', { spans: [span] }),
      who('evenings', { availability: { weekdays: [7], parts: ['evening'] } }),
    )
    const why = Object.fromEntries(found.map((one) => [one.person, one.fits ? '' : (one.gate ?? one.why)]))
    expect(why).toEqual({ uncovered: 'insurance', elsewhere: 'overlaps', evenings: 'not-available' })
  })
})

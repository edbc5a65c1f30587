import { expect, test } from 'vitest'
import { HOME, recorded, SUBJECT, subjectAfter, THING_KIND } from '#kernel/testing.ts'
import { countsOf, foldSubject, initialSubject, rowsOf } from './fold-subject.ts'

test('nothing is known of a subject at first', () => {
  const state = initialSubject(THING_KIND)
  expect([state, rowsOf(THING_KIND, state, SUBJECT).length, countsOf(THING_KIND, state, SUBJECT)]).toEqual([
    { domain: 0, duties: [] },
    1,
    [],
  ])
})

test('domain events go to the module and to the duties, acts on duties only to the duties', () => {
  const taken = subjectAfter(recorded('thing-taken', {}))
  const started = foldSubject(THING_KIND, taken, recorded('duty-started', { duty: 'transfer#1' }))
  expect([taken.domain, started.domain]).toEqual([2, 2])
  expect(started.duties[0]?.stages.start.doneAt).not.toBeNull()
})

test('a voiding changes nothing by itself', () => {
  const state = subjectAfter()
  expect(foldSubject(THING_KIND, state, recorded('record-voided', { event: '1', row: 0, reason: 'wrong-time' }))).toBe(
    state,
  )
})

test('a subject gives the module’s rows and one a duty, and the module’s counts', () => {
  const state = subjectAfter()
  expect(rowsOf(THING_KIND, state, SUBJECT).map(({ table }) => table)).toEqual(['things', 'duties'])
  expect(countsOf(THING_KIND, state, SUBJECT)).toMatchObject([{ figure: 'things', place: HOME, n: 1 }])
})

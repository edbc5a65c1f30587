import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plusHours } from '#kernel/primitives/instant.ts'
import { at } from '../testing.ts'
import { forecastFinish, paceOf, type RoundProgress } from './forecast-finish.ts'

const hour = (local: string, people: number, resulted = 0) => ({
  hour: at(local),
  people,
  collected: people / 10,
  received: people / 10,
  resulted,
})
const progress = (change: Partial<RoundProgress> = {}): RoundProgress => ({
  openedAt: at('06:00'),
  dueAt: at('2022-11-14T06:00:00'),
  now: at('12:00'),
  roster: 10_000,
  pooling: 10,
  people: 6000,
  collected: 600,
  received: 500,
  resulted: 100,
  before: null,
  hours: [hour('07:00', 1500), hour('08:00', 1500), hour('09:00', 1000), hour('10:00', 1000), hour('11:00', 1000, 100)],
  ...change,
})

test('what is left is divided by the rates of the last three working hours', () => {
  expect(forecastFinish(progress())).toEqual({
    // 900 tubes at 100 an hour.
    finishAt: at('21:00'),
    // 4,000 people at 1,000 an hour.
    samplingEndsAt: at('16:00'),
    lateHours: -9,
    peoplePerHour: 1000,
    tubesPerHour: 100,
    byLastRound: false,
    peopleLeft: 4000,
    tubesLeft: 900,
    limit: 'laboratory',
  })
})
test('the last tube still needs the time that the first ones needed', () => {
  const quick = progress({ resulted: 500, hours: [hour('07:00', 5000, 0), hour('11:00', 1000, 500)] })
  expect(forecastFinish(quick)).toMatchObject({ limit: 'sampling', samplingEndsAt: at('15:20'), finishAt: at('19:20') })
})
test('nothing is foretold before the first swab, or before the first result', () => {
  const none = { people: 0, collected: 0, received: 0, resulted: 0, hours: [] }
  expect(forecastFinish(progress(none))).toMatchObject({ finishAt: null, samplingEndsAt: null, limit: 'unknown' })
  const noResult = progress({ resulted: 0, hours: [hour('11:00', 6000)] })
  expect(forecastFinish(noResult)).toMatchObject({ finishAt: null, samplingEndsAt: at('12:40'), limit: 'unknown' })
})
test('before its first result a round goes by the pace of the last one', () => {
  const before = paceOf([hour('07:00', 3000), hour('10:00', 3000, 300), hour('11:00', 0, 300)])
  expect(before).toEqual({ tubesPerHour: 300, lagHours: 3 })
  expect(paceOf([hour('07:00', 3000)])).toBeNull()
  const noResult = progress({ before, resulted: 0, hours: [hour('11:00', 6000)] })
  // 1,000 tubes at 300 an hour, and 40 minutes of sampling with 3 hours after them: the later is the sampling's.
  expect(forecastFinish(noResult)).toMatchObject({ byLastRound: true, limit: 'sampling', finishAt: at('15:40') })
})
test('a round with all its results is finished now', () => {
  const done = progress({ people: 10_000, collected: 1000, received: 1000, resulted: 1000 })
  expect(forecastFinish(done)).toMatchObject({ finishAt: at('12:00'), tubesLeft: 0, limit: 'nothing' })
})
test('an hour that has just begun does not read as a slow one', () => {
  const begun = progress({ now: at('12:06'), hours: [...progress().hours, hour('12:00', 100, 10)] })
  const rate = forecastFinish(begun).peoplePerHour ?? 0
  expect(rate).toBeGreaterThan(950)
  expect(rate).toBeLessThan(1050)
})
test('more laboratory never makes a round later, and a forecast is never in the past', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
      const finish = (resulted: number) => {
        const hours = [hour('10:00', 3000), { ...hour('11:00', 3000), resulted }]
        return forecastFinish(progress({ resulted: 100, hours })).finishAt ?? plusHours(at('12:00'), 10_000)
      }
      expect(finish(Math.max(a, b)) <= finish(Math.min(a, b))).toBe(true)
      expect(finish(a) >= at('12:00')).toBe(true)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  earlier,
  epochMs,
  fromEpochMs,
  hoursBetween,
  instant,
  later,
  parseInstant,
  plusDays,
  plusHours,
} from './instant.ts'

const anInstant = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) }).map(fromEpochMs)

test.each([
  ['2022-11-13T20:00:00+08:00', '2022-11-13T12:00:00.000Z'],
  ['2022-11-13T20:00+0800', '2022-11-13T12:00:00.000Z'],
  ['2022-11-13T12:00:00Z', '2022-11-13T12:00:00.000Z'],
  ['2022-11-13T12:00:00.1Z', '2022-11-13T12:00:00.100Z'],
])('%s is %s', (text, canonical) => {
  expect(parseInstant(text)).toBe(canonical)
})

test.each(['2022-11-13', '2022-11-13T20:00:00', '20:00', '', '2022-13-45T00:00:00.000Z', '2022-11-13T25:00:00+08:00'])(
  '“%s” is no moment',
  (text) => {
    expect(parseInstant(text)).toBeUndefined()
    expect(() => instant(text)).toThrow(RangeError)
  },
)

test('text order is the order in time', () => {
  fc.assert(
    fc.property(anInstant, anInstant, (a, b) => {
      expect(a < b).toBe(epochMs(a) < epochMs(b))
      expect([earlier(a, b), later(a, b)]).toEqual(a < b ? [a, b] : [b, a])
    }),
  )
})

test('adding hours and days moves by just that', () => {
  fc.assert(
    fc.property(anInstant, fc.integer({ min: -500, max: 500 }), (at, n) => {
      expect(hoursBetween(at, plusHours(at, n))).toBe(n)
      expect(plusDays(at, n)).toBe(plusHours(at, n * 24))
    }),
  )
})

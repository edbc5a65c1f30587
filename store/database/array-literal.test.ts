import { expect, it } from 'vitest'
import { arrayLiteral, cellScalar } from './array-literal.ts'
import { instantOf } from './connect.ts'

it.each([
  [[], '{}'],
  [[1, null, true], '{1,NULL,true}'],
  [['a', '', 'NULL'], '{"a","","NULL"}'],
  [['say "no"', 'a\\b', 'x,y{z}'], '{"say \\"no\\"","a\\\\b","x,y{z}"}'],
])('%j is written %s', (values, text) => {
  expect(arrayLiteral(values)).toBe(text)
})

it('writes objects as JSON', () => {
  expect([cellScalar({ a: 1 }), cellScalar(undefined), cellScalar(0)]).toEqual(['{"a":1}', null, 0])
})

it.each([
  ['2022-11-07 12:00:00+00', '2022-11-07T12:00:00.000Z'],
  ['2022-11-07 12:00:00.5+00', '2022-11-07T12:00:00.500Z'],
  ['2022-11-07 12:00:00.123456+00', '2022-11-07T12:00:00.123Z'],
])('%s is read as %s', (text, instant) => {
  expect(instantOf(text)).toBe(instant)
})

it('reads no time of another zone', () => {
  expect(() => instantOf('2022-11-07 12:00:00+08')).toThrow(/not a UTC/)
})

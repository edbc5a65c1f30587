import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRows } from './parse-rows.ts'

/** As PostgreSQL prints jsonb: keys by length, then by bytes; a space after each colon and comma. */
function printed(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printed).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${printed(inner)}`).join(', ')}}`
}
interface Written {
  readonly place: string
  readonly data: unknown
  readonly streams: Readonly<Record<string, number>>
}
const read = (rows: readonly Written[]) => parseRows(printed(rows))
const plain = (rows: readonly Written[]) =>
  rows.map(({ place, data, streams }) => ({
    place,
    data,
    streams: Object.keys(streams).sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
  }))

test('rows with their data and the streams they name', () => {
  const rows = [
    { place: '1501', data: { person: 'p-1', zh: '密接' }, streams: { 'case/p-1': 12, 'contact/p-1': 3 } },
    { place: '150105', data: null, streams: { 'zone/150105001001-02': 1 } },
  ]
  expect(read(rows)).toEqual(plain(rows))
})

test.each([
  ['data that has streams of its own', { streams: { 'case/p-2': 1 } }],
  ['data that speaks of streams', { text: '"streams": {"case/p-2": 1}' }],
])('is not misled by %s', (_, data) => {
  const rows = [{ place: '1501', data, streams: { 'case/p-1': 1 } }]
  expect(read(rows)).toEqual(plain(rows))
})

test('whatever the text holds, it is read as it would be whole', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('streams', '"streams": {', '}', '": 1', ', "', '\\'))
  const row = fc.record({
    place: text,
    data: fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
    streams: fc.dictionary(text, fc.nat(), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  })
  const nested = fc.tuple(row, text).map(([one, key]) => ({ ...one, data: { [key]: one, streams: one.streams } }))
  fc.assert(
    fc.property(fc.array(fc.oneof(row, nested), { maxLength: 3 }), (rows) => {
      const keys = (list: readonly { readonly streams: readonly string[] }[]) =>
        list.map((one) => ({ ...one, streams: [...one.streams].sort() }))
      expect(keys(read(rows))).toEqual(keys(JSON.parse(JSON.stringify(plain(rows)))))
    }),
  )
})

test('what is no list of rows is refused', () => {
  expect(() => parseRows('{"streams": {"case/p-1": 1}}')).toThrow()
})

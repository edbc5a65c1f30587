import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FactList } from './fact-list.ts'

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
const MOMENT = { id: '1', type: 'parcel-sent', occurredAt: '', recordedAt: '', post: '' }

function read(text: string, count: number) {
  const list = new FactList(new Map())
  const found: { place: string; data: unknown; streams: string[] }[] = []
  list.add({ ...MOMENT, rows: text, count }, (fact, row, _type, names, size) => {
    const { place, data } = list.fact(fact)
    expect(list.fact(fact).row).toBe(row)
    found.push({ place, data, streams: names.slice(0, size).sort() })
  })
  return found
}
const readBack = (rows: readonly Written[]) => read(printed(rows), rows.length)
const plain = (rows: readonly Written[]) =>
  rows.map(({ place, data, streams }) => ({ place, data, streams: Object.keys(streams).sort() }))

test('rows with their data and the streams they name', () => {
  const rows = [
    { place: '1501', data: { person: 'p-1', zh: '密接' }, streams: { 'case/p-1': 12, 'contact/p-1': 3 } },
    { place: '150105', data: null, streams: { 'zone/150105001001-02': 1 } },
  ]
  expect(readBack(rows)).toEqual(plain(rows))
})

const INNER = { data: 1, place: '15', streams: { 'case/p-2': 1 } }
test.each([
  ['data that has streams of its own', { place: 'x', streams: { 'case/p-2': 1 } }],
  ['data that speaks of streams', { text: '"place": "x", "streams": {"case/p-2": 1}' }],
  ['data that is a list of rows', [INNER, INNER, INNER]],
  ['data that is rows in a row', { data: [{ a: 1, place: 'x', streams: { s: 1 } }, { data: 2 }] }],
])('is not misled by %s', (_, data) => {
  const row = { place: '1501', data, streams: { 'case/p-1': 1 } }
  for (const rows of [[row], [row, row], [{ ...row, data: 0 }, row]]) expect(readBack(rows)).toEqual(plain(rows))
})

test('whatever the text holds, it is read as it would be whole', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('streams', '"streams": {', '}', '": 1', ', "', '\\', '}}]'))
  const row = fc.record({
    place: text,
    data: fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
    streams: fc.dictionary(text, fc.nat(), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  })
  const nested = fc.tuple(row, text).map(([one, key]) => ({ ...one, data: { [key]: one, streams: one.streams } }))
  fc.assert(
    fc.property(fc.array(fc.oneof(row, nested), { maxLength: 3 }), (rows) => {
      expect(readBack(rows)).toEqual(JSON.parse(JSON.stringify(plain(rows))))
    }),
  )
})

test('what is no list of rows is refused', () => {
  expect(() => read('{"streams": {"case/p-1": 1}}', -1)).toThrow()
})

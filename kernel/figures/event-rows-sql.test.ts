import { describe, expect, it } from 'vitest'
import type { CityCode } from '../primitives/ids.ts'
import { instant } from '../primitives/instant.ts'
import { eventRows, sqlText, sqlTexts } from './event-rows-sql.ts'

const wanted = { city: '1501' as CityCode, types: ['shift-served', "it's"], at: instant('2022-11-13T20:00:00+08:00') }

describe('facts as a sub-select', () => {
  it('names its city, its types and its moment as literals, and takes no parameters', () => {
    const sql = eventRows(wanted)
    expect(sql).toContain("e.city = '1501' and e.type in ('shift-served', 'it''s')")
    expect(sql).toContain("e.recorded_at <= timestamptz '2022-11-13T12:00:00.000Z'")
    expect(sql).not.toMatch(/\$\d/)
  })

  it('leaves out what was voided by then', () => {
    expect(eventRows(wanted)).toContain(
      "e.type = 'record-voided' and e.recorded_at <= timestamptz '2022-11-13T12:00:00.000Z'",
    )
  })

  it('bounds by when it happened, and tells subjects of a kind apart, only when asked', () => {
    expect(eventRows(wanted)).not.toContain('s.stream')
    const bounded = eventRows({
      ...wanted,
      from: instant('2022-11-01T00:00:00Z'),
      before: instant('2022-11-02T00:00:00Z'),
      subject: 'shift',
    })
    expect(bounded).toContain("e.occurred_at >= timestamptz '2022-11-01T00:00:00.000Z'")
    expect(bounded).toContain("e.occurred_at < timestamptz '2022-11-02T00:00:00.000Z'")
    expect(bounded).toContain("split_part(s.stream, '/', 1) = 'shift'")
  })

  it('quotes as SQL does', () => {
    expect([sqlText("a'b"), sqlTexts(['a', "b'"])]).toEqual(["'a''b'", "'a', 'b'''"])
  })
})

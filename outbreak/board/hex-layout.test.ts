import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CELL_DEGREES, hexLayout } from './hex-layout.ts'

const communitiesOf = (district: string, n: number) =>
  Array.from({ length: n }, (_, i) => ({
    code: `${district}${String(Math.floor(i / 9) + 1).padStart(3, '0')}${String((i % 9) + 1).padStart(3, '0')}`,
    name: `${i}`,
  }))

describe('hexLayout', () => {
  it('gives every community one cell of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 4, maxLength: 4 }), (sizes) => {
        const all = sizes.flatMap((n, i) => communitiesOf(['150102', '150103', '150104', '150105'][i] ?? '150121', n))
        const cells = hexLayout(all)
        expect(cells).toHaveLength(all.length)
        expect(new Set(cells.map((c) => `${c.lon} ${c.lat}`)).size).toBe(all.length)
        expect(new Set(cells.map((c) => c.code)).size).toBe(all.length)
      }),
      { numRuns: 20 },
    )
  })

  it('keeps cells at least a cell apart and does not move when asked again', () => {
    const all = [...communitiesOf('150102', 40), ...communitiesOf('150105', 60)]
    const cells = hexLayout(all)
    for (const a of cells)
      for (const b of cells)
        if (a.code < b.code)
          expect(Math.hypot((a.lon - b.lon) / 1.32, a.lat - b.lat)).toBeGreaterThan(CELL_DEGREES * 0.95)
    expect(hexLayout(all)).toEqual(cells)
  })

  it('puts a district around its own centre', () => {
    const cells = hexLayout([...communitiesOf('150102', 60), ...communitiesOf('150125', 30)])
    const mean = (district: string) =>
      cells.filter((c) => c.code.startsWith(district)).reduce((n, c, _, all) => n + c.lat / all.length, 0)
    expect(mean('150125')).toBeGreaterThan(40.9)
    expect(mean('150102')).toBeGreaterThan(40.7)
    expect(mean('150102')).toBeLessThan(41.1)
  })
})

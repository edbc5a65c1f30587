import { describe, expect, it } from 'vitest'
import { CAPACITY_FACTS } from './capacity-facts.ts'
import { chineseNumber, FACILITIES, HOSPITALS, ISOLATION_SITES } from './facility-table.ts'

const sum = (rows: readonly { beds: number }[]) => rows.reduce((total, row) => total + row.beds, 0)

describe('facilities', () => {
  it('have at the start what was published: more than 5,900 beds, more than 3,600 of them makeshift', () => {
    const standing = HOSPITALS.filter((row) => row.opens === null)
    const makeshift = standing.filter((row) => row.kind === 'makeshift-hospital')
    expect(sum(standing)).toBeGreaterThan(CAPACITY_FACTS.usableBeds)
    expect(sum(standing)).toBeLessThan(CAPACITY_FACTS.usableBeds * 1.05)
    expect(sum(makeshift)).toBeGreaterThan(CAPACITY_FACTS.makeshiftBeds)
    expect(sum(makeshift)).toBeLessThan(CAPACITY_FACTS.makeshiftBeds * 1.05)
  })
  it('hold at the start the confirmed and asymptomatic people published', () => {
    const inside = (kind: string) =>
      HOSPITALS.filter((row) => row.kind === kind).reduce((total, row) => total + row.occupants, 0)
    expect(inside('designated-hospital')).toBe(CAPACITY_FACTS.activeConfirmed)
    expect(Math.abs(inside('makeshift-hospital') - CAPACITY_FACTS.activeAsymptomatic)).toBeLessThan(5)
  })
  it('have invented names that say so, and ids of their own', () => {
    expect(FACILITIES.every((row) => row.zh.startsWith('演练') && row.en.startsWith('Drill'))).toBe(true)
    expect(new Set(FACILITIES.map((row) => row.id)).size).toBe(FACILITIES.length)
    expect(ISOLATION_SITES.length).toBeGreaterThanOrEqual(40)
  })
  it('count in Chinese', () => {
    expect([1, 10, 11, 20, 21].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '二十一'])
  })
})

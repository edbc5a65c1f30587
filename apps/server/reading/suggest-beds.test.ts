import { describe, expect, it } from 'vitest'
import type { FacilityId } from '#kernel/primitives/ids.ts'
import { kmBetween, rankBeds } from './suggest-beds.ts'

const hospital = (facility: string, kind: 'designated-hospital' | 'makeshift-hospital', place: string, free = 5) => ({
  facility: facility as FacilityId,
  kind,
  status: 'open' as const,
  takes: ['asymptomatic' as const, 'mild' as const],
  free,
  name: `医院 ${facility}`,
  place,
})
const HOME = '150105001001-02-05-1'

describe('distance', () => {
  it('is a straight line between the centres of districts', () => {
    expect(kmBetween(HOME, '150105')).toBe(0)
    // Saihan to Xincheng: some 22 km between the centres of their areas.
    expect(kmBetween(HOME, '150102001')).toBeGreaterThan(15)
    expect(kmBetween(HOME, '150102001')).toBeLessThan(30)
  })

  it('falls back to the city, and is not made up for an unknown place', () => {
    expect(kmBetween(HOME, '1501')).toBeGreaterThan(0)
    expect(kmBetween(HOME, '99')).toBeNull()
  })
})

describe('suggested beds', () => {
  it('follow the rule of the decision: makeshift first, then the nearest, never a full one', () => {
    const beds = rankBeds(
      HOME,
      null,
      [
        hospital('h-near', 'designated-hospital', '150105'),
        hospital('m-far', 'makeshift-hospital', '150125'),
        hospital('m-near', 'makeshift-hospital', '150105'),
        hospital('m-full', 'makeshift-hospital', '150105', 0),
      ],
      'en',
    )
    expect(beds.map(({ facility }) => facility)).toEqual(['m-near', 'm-far', 'h-near'])
  })

  it('say in the language of the asker that the distance is a straight line', () => {
    const reasonIn = (language: 'zh' | 'en') =>
      rankBeds(HOME, 'mild', [hospital('m-1', 'makeshift-hospital', '150102')], language)[0]?.reason
    expect(reasonIn('zh')).toContain('直线距离')
    expect(reasonIn('en')).toContain('straight line')
  })
})

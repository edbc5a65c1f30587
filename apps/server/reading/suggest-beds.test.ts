import { describe, expect, it } from 'vitest'
import { pointOf, type SiteRow, siteOf } from './dispatch-sites.ts'
import { rankBeds } from './suggest-beds.ts'

const hospital = (facility: string, kind: string, place: string, free = 5, wards: SiteRow['wards'] = []) =>
  siteOf({
    facility,
    kind,
    name_zh: `医院 ${facility}`,
    name_en: `Hospital ${facility}`,
    place,
    status: 'open',
    free,
    takes: ['asymptomatic', 'mild'],
    wards,
  })
const HOME = '150105001001-02-05-1'
const patient = { home: HOME, grade: null, needs: [] }

describe('points', () => {
  it('are the centres of districts, then of the city, and never made up', () => {
    expect(pointOf(HOME)).toEqual(pointOf('150105'))
    expect(pointOf('1501')).not.toBeNull()
    expect(pointOf('99')).toBeNull()
  })
})

describe('suggested beds', () => {
  it('follow the rule: makeshift first, then the nearest, never a full one', () => {
    const sites = [
      hospital('h-near', 'designated-hospital', '150105'),
      hospital('m-far', 'makeshift-hospital', '150125'),
      hospital('m-near', 'makeshift-hospital', '150105'),
      hospital('m-full', 'makeshift-hospital', '150105', 0),
    ]
    expect(rankBeds(patient, sites, 'en').map(({ facility }) => facility)).toEqual(['m-near', 'm-far', 'h-near'])
  })

  it('meet a need, or are not suggested', () => {
    const sites = [
      hospital('plain', 'makeshift-hospital', '150105'),
      hospital('dialysis', 'designated-hospital', '150125', 5, [{ kind: 'dialysis', free: 2 }]),
    ]
    const needing = { ...patient, needs: ['dialysis' as const] }
    expect(rankBeds(needing, sites, 'en').map(({ facility }) => facility)).toEqual(['dialysis'])
  })

  it('say in the language of the asker that the distance is a straight line', () => {
    const reasonIn = (language: 'zh' | 'en') =>
      rankBeds({ ...patient, grade: 'mild' }, [hospital('m-1', 'makeshift-hospital', '150102')], language)[0]?.reason
    expect(reasonIn('zh')).toContain('直线距离')
    expect(reasonIn('en')).toContain('straight line')
  })
})

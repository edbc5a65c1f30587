import type { PlaceCode } from '#kernel/primitives/ids.ts'

/** Names in the small city. Few of each, so that random acts meet the same subjects. */
export const CITY = '1501'
export const ZONE = 'Asia/Shanghai'
export const PEOPLE = ['p-1', 'p-2', 'p-3'] as const
export const BUILDINGS = ['150105001001-01-01', '150105001001-01-02', '150105001001-02-01'] as const
export const COMPOUNDS = ['150105001001-01', '150105001001-02'] as const
export const COMMUNITY = '150105001001'
export const DISTRICT = '150105'

/** A hospital for all grades, a makeshift one for the light ones, a site with rooms for contacts. */
export const FACILITIES = [
  {
    facility: 'f-ward',
    kind: 'designated-hospital',
    beds: 2,
    takesGrades: ['asymptomatic', 'mild', 'common', 'severe', 'critical'],
  },
  { facility: 'f-shed', kind: 'makeshift-hospital', beds: 2, takesGrades: ['asymptomatic', 'mild'] },
  { facility: 'f-site', kind: 'isolation-site', beds: 2, takesGrades: [] },
] as const

/** Posts that hold every right over the city, the district and the community. */
export const POSTS = ['1501.command', '150105.control', '150105001001.community'] as const

export const CITY_PLACE = CITY as string as PlaceCode

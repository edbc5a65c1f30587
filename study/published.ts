import { eventRows } from '#kernel/figures/event-rows-sql.ts'
import type { PublishedFigure } from '#kernel/figures/published-figure.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'

/** The league whose judicial administration system reported. */
const CITY = '1525' as CityCode

/** The one number of the printed page that comes from here. */
export const STUDY_PUBLISHED: readonly PublishedFigure[] = [
  {
    id: 'study.units-reported',
    names: { zh: '报送学习情况的单位', en: 'units that reported their study' },
    definition: {
      zh: '以已锁定的学习为依据报送的单位，每个单位计一次；未锁定的学习不能作为依据。',
      en: 'units that reported with sessions that are locked, each once; a session not locked bears no report',
    },
    unit: { zh: '个单位', en: 'units' },
    published: 4,
    relation: '=',
    window: { from: null, to: null },
    city: CITY,
    sql: (at) => `select count(distinct r.data ->> 'unit')::int as n
  from ${eventRows({ city: CITY, types: ['study-unit-reported'], at })} as r`,
  },
]

import { eventRows } from '#kernel/figures/event-rows-sql.ts'
import type { PublishedFigure } from '#kernel/figures/published-figure.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { type Instant, instant, type LocalDate } from '#kernel/primitives/instant.ts'
import type { Words } from './contract-fields.ts'
import type { Scope } from './contract-kinds.ts'

const HOHHOT = '1501' as CityCode
const REGION = '1500' as CityCode
/** The wave's first case: "since the outbreak" starts here. */
const OUTBREAK = '2022-09-28' as LocalDate
const OUTBREAK_AT = instant('2022-09-28T00:00:00+08:00')
/** "To 10 November" ends with that day. */
const TENTH_OVER = instant('2022-11-11T00:00:00+08:00')

type Given = Pick<PublishedFigure, 'published' | 'relation'>
const w = (zh: string, en: string): Words => ({ zh, en })
const [HOURS, PEOPLE] = [w('小时', 'hours'), w('人', 'people')]

/** Verified service, whether it came by the code at the point or by a signed sheet. */
const SERVED = ['attendance-verified', 'service-line-returned']

const facts = (types: readonly string[], at: Instant): string =>
  eventRows({ city: HOHHOT, types, at, from: OUTBREAK_AT })
const select = (what: string, rows: string, where: string): string =>
  `select ${what} as n from ${rows} as r where ${where}`
const ofScope = (scope: Scope): string => `r.data ->> 'scope' = '${scope}'`
const MINUTES = `(coalesce(sum((r.data ->> 'minutes')::int), 0) / 60.0)::float8`
const ATTENDANCES = `coalesce(sum(coalesce((r.data ->> 'services')::int, 1)), 0)::int`

interface Row extends Given {
  readonly id: string
  readonly names: Words
  readonly definition: Words
  readonly unit: Words
  readonly sql: (at: Instant) => string
}
const since = ({ id, ...row }: Row): PublishedFigure => ({
  id: `volunteers.${id}`,
  ...row,
  window: { from: OUTBREAK, to: null },
  city: HOHHOT,
})

const CORPS: readonly PublishedFigure[] = [
  since({
    id: 'corps-attendances',
    names: w('应急志愿服务队出勤', 'attendances of the emergency corps'),
    definition: w('经第二人核实的上岗人次。', 'postings served and borne out by a second person'),
    unit: w('人次', 'attendances'),
    published: 20_820,
    relation: '=',
    sql: (at) => select(ATTENDANCES, facts(SERVED, at), ofScope('corps')),
  }),
  since({
    id: 'corps-vehicle-trips',
    names: w('应急志愿服务队出动车辆', 'vehicle trips of the emergency corps'),
    definition: w('一次发车至收车为一台次。', 'one departure and its return is one trip'),
    unit: w('台次', 'trips'),
    published: 1_440,
    relation: '=',
    sql: (at) => select('count(*)::int', facts(['vehicle-trip-made'], at), ofScope('corps')),
  }),
  since({
    id: 'corps-hours',
    names: w('应急志愿服务队服务时长', 'service time of the emergency corps'),
    definition: w(
      '签到至签退、以班次为限的分钟数，折合小时。',
      'minutes from sign-in to sign-out within the shift, as hours',
    ),
    unit: HOURS,
    published: 66_320,
    relation: '=',
    sql: (at) => select(MINUTES, facts(SERVED, at), ofScope('corps')),
  }),
  since({
    id: 'corps-distance',
    names: w('应急志愿服务队行驶里程', 'distance driven by the emergency corps'),
    definition: w('每台次收车与发车里程表读数之差。', 'odometer at the return less that at the departure, every trip'),
    unit: w('公里', 'km'),
    published: 19_000,
    relation: '>',
    sql: (at) =>
      select(
        `coalesce(sum((r.data ->> 'distanceKm')::int), 0)::int`,
        facts(['vehicle-trip-made'], at),
        ofScope('corps'),
      ),
  }),
  since({
    id: 'corps-final-disinfections',
    names: w('阳性场所终末消毒', 'positive premises finally disinfected'),
    definition: w(
      '“阳性场所”类的消毒点位，一处一次计一。',
      'sites of the class “positive premises”, each disinfection once',
    ),
    unit: w('处', 'sites'),
    published: 560,
    relation: '>',
    sql: (at) =>
      select(
        'count(*)::int',
        facts(['site-disinfected'], at),
        `${ofScope('corps')} and r.data ->> 'premises' = 'positive'`,
      ),
  }),
  since({
    id: 'corps-area-disinfected',
    names: w('小区消毒面积', 'community area disinfected'),
    definition: w(
      '“一般场所”类的消毒面积，一处一次计一次。',
      'area of the class “ordinary premises”, once for each disinfection',
    ),
    unit: w('平方米', 'm2'),
    published: 3_400_000,
    relation: '>',
    sql: (at) =>
      select(
        `coalesce(sum((r.data ->> 'areaM2')::int), 0)::int`,
        facts(['site-disinfected'], at),
        `${ofScope('corps')} and r.data ->> 'premises' = 'ordinary'`,
      ),
  }),
]

const JINCHUAN = '150172402'
const URBAN = ['150102', '150103', '150104', '150105']
const LEAGUE_AREA = `case when left(r.data ->> 'community', 9) = '${JINCHUAN}' then '${JINCHUAN}' else left(r.data ->> 'community', 6) end`

const LEAGUE: readonly PublishedFigure[] = [
  since({
    id: 'league-recruited',
    names: w('团区、市两级招募志愿者', 'volunteers recruited by the league, region and city levels'),
    definition: w('招募登记在册的人，每人计一次。', 'persons enrolled, each counted once'),
    unit: PEOPLE,
    published: 5_450,
    relation: '>',
    sql: (at) =>
      select(`count(distinct r.data ->> 'person')::int`, facts(['volunteer-enrolled'], at), ofScope('league')),
  }),
  since({
    id: 'league-points',
    names: w('参与服务点位', 'service points joined'),
    definition: w('已设立的服务点。', 'service points opened'),
    unit: w('个', 'points'),
    published: 206,
    relation: '=',
    sql: (at) =>
      select(`count(distinct r.data ->> 'point')::int`, facts(['service-point-opened'], at), ofScope('league')),
  }),
  since({
    id: 'league-hours',
    names: w('团区、市两级志愿服务时长', 'service time of the league’s volunteers'),
    definition: w('经核实的服务分钟数，折合小时。', 'verified minutes, as hours'),
    unit: HOURS,
    published: 130_000,
    relation: '<',
    sql: (at) => select(MINUTES, facts(SERVED, at), ofScope('league')),
  }),
  since({
    id: 'league-communities',
    names: w('覆盖社区', 'communities covered'),
    definition: w('设有服务点的社区，每个计一次。', 'communities with a service point, each counted once'),
    unit: w('个', 'communities'),
    published: 110,
    relation: '>',
    sql: (at) =>
      select(`count(distinct r.data ->> 'community')::int`, facts(['service-point-opened'], at), ofScope('league')),
  }),
  since({
    id: 'league-areas',
    names: w('覆盖四个辖区和金川开发区', 'all four urban districts and the Jinchuan zone'),
    definition: w(
      '四个市辖区和金川开发区中设有服务点的个数。',
      'of the four districts and the Jinchuan zone, those with a service point',
    ),
    unit: w('个', 'areas'),
    published: 5,
    relation: 'all',
    sql: (at) =>
      select(
        `count(distinct ${LEAGUE_AREA})::int`,
        facts(['service-point-opened'], at),
        `${ofScope('league')} and ${LEAGUE_AREA} in (${[...URBAN, JINCHUAN].map((code) => `'${code}'`).join(', ')})`,
      ),
  }),
]

const REGION_WINDOW = { from: null, to: TENTH_OVER }
const regionRows = (at: Instant): string =>
  eventRows({ city: REGION, types: ['unit-line-returned'], at, before: TENTH_OVER })

const WHOLE_REGION: readonly PublishedFigure[] = [
  {
    id: 'volunteers.region-people',
    names: w('全区参与志愿者', 'volunteers taking part, whole region'),
    definition: w(
      '单位周报中出现的人，每人计一次，无论出现几次。',
      'persons on the units’ weekly returns, each once however often returned',
    ),
    unit: PEOPLE,
    published: 266_186,
    relation: '=',
    window: REGION_WINDOW,
    city: REGION,
    sql: (at) => `select count(distinct r.data ->> 'person')::int as n from ${regionRows(at)} as r`,
  },
  {
    id: 'volunteers.region-hours',
    names: w('全区志愿服务时长', 'service time, whole region'),
    definition: w('单位周报的服务分钟数，折合小时。', 'minutes on the units’ weekly returns, as hours'),
    unit: HOURS,
    published: 1_480_000,
    relation: '>',
    window: REGION_WINDOW,
    city: REGION,
    sql: (at) => `select ${MINUTES} as n from ${regionRows(at)} as r`,
  },
]

/** The page's figures of volunteer service; its three scopes are counted apart, each by its own records. */
export const VOLUNTEERS_PUBLISHED: readonly PublishedFigure[] = [...CORPS, ...LEAGUE, ...WHOLE_REGION]

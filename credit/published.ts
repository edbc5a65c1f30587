import { eventRows, sqlText } from '#kernel/figures/event-rows-sql.ts'
import type { PublishedFigure } from '#kernel/figures/published-figure.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { type Instant, instant, type LocalDate } from '#kernel/primitives/instant.ts'
import type { Tag } from './contract-kinds.ts'

/** The bank keeps one ledger, that of the region-wide bodies. */
const CITY = '1500' as CityCode
const CNY = { zh: '元', en: 'CNY' }
const FIRMS = { zh: '家', en: 'firms' }
const day = (text: string) => text as LocalDate
const THIS_YEAR = { from: day('2022-01-01'), to: null }
const END_OF_OCTOBER = instant('2022-11-01T00:00:00+08:00')
const YEAR_START = '2022-01-01'
const LAST_YEAR_START = '2021-01-01'
/** The firm of the printed item, as the records name it. */
const PASTORAL_FIRM = 'firm-pastoral-1'

const PAYMENTS = ['payment-released', 'draw-recorded']
/** Every payment of the bank's, whether followed here or a row of its books; a payment has a day of its own. */
const payments = (at: Instant) => `${eventRows({ city: CITY, types: PAYMENTS, at })} as r`
const paidOn = "(r.data ->> 'paidOn')::date"
const sumOf = (what: string) => `coalesce(sum(${what}), 0)`
const inCny = (sum: string) => `(${sum} / 100.0)::float8`
const AMOUNT = "(r.data ->> 'amountFen')::numeric"
/** A loan with two of the tags counts once. */
const tagged = (...tags: readonly Tag[]) => `(${tags.map((tag) => `r.data -> 'tags' @> '"${tag}"'`).join(' or ')})`
const between = (from: string, before: string) => `${paidOn} >= date '${from}' and ${paidOn} < date '${before}'`

const paidSince = (from: string, where: string) => (at: Instant) =>
  `select ${inCny(sumOf(AMOUNT))} as n from ${payments(at)} where ${paidOn} >= date '${from}' and ${where}`

/** Lines on their list at `at`: those listed and not taken off it. */
const lines = (at: Instant) =>
  `${eventRows({ city: CITY, types: ['firm-listed'], at, before: END_OF_OCTOBER })} as r
 where not exists (select 1 from ${eventRows({ city: CITY, types: ['firm-unlisted'], at, before: END_OF_OCTOBER })} as u
                    where u.data ->> 'entry' = r.data ->> 'entry')`

const LISTED: readonly PublishedFigure[] = [
  {
    id: 'credit.listed-firms',
    names: { zh: '清单企业', en: 'firms on the lists' },
    definition: {
      zh: '截至10月底列入制造业中长期贷款和设备更新改造再贷款清单的企业，同一企业只计一次。',
      en: 'firms on the manufacturing and equipment-renewal lists by the end of October, each once',
    },
    unit: FIRMS,
    published: 122,
    relation: '=',
    window: { from: null, to: END_OF_OCTOBER },
    city: CITY,
    sql: (at) => `select count(distinct r.data ->> 'firm')::int as n from ${lines(at)}`,
  },
  {
    id: 'credit.listed-firms-contacted',
    names: { zh: '已对接的清单企业', en: 'listed firms contacted' },
    definition: {
      zh: '截至10月底逐户对接过的清单企业；每一户都须对接。',
      en: 'listed firms contacted one to one by the end of October; it must be every one',
    },
    unit: FIRMS,
    published: 122,
    relation: 'all',
    window: { from: null, to: END_OF_OCTOBER },
    city: CITY,
    sql: (at) => `select count(distinct r.data ->> 'firm')::int as n from ${lines(at)}
   and exists (select 1 from ${eventRows({ city: CITY, types: ['listed-firm-contacted'], at, before: END_OF_OCTOBER })} as c
                where c.data ->> 'entry' = r.data ->> 'entry')`,
  },
  {
    id: 'credit.listed-demand',
    names: { zh: '清单企业融资需求', en: 'demand of the listed firms' },
    definition: {
      zh: '截至10月底清单各条目所报融资需求之和。',
      en: 'what the lines of the lists ask for, by the end of October',
    },
    unit: CNY,
    published: 16_000_000_000,
    relation: '<',
    window: { from: null, to: END_OF_OCTOBER },
    city: CITY,
    sql: (at) => `select ${inCny(sumOf("(r.data ->> 'demandFen')::numeric"))} as n from ${lines(at)}`,
  },
]

const SECTORS: readonly PublishedFigure[] = [
  {
    id: 'credit.manufacturing-loans',
    names: { zh: '制造业贷款', en: 'manufacturing loans' },
    definition: {
      zh: '今年以来付出的、带“制造业”标签的贷款；与其他标签有重叠，不得相加。',
      en: 'paid out this year with the tag manufacturing; overlaps with other tags and is never added to them',
    },
    unit: CNY,
    published: 18_000_000_000,
    relation: '>',
    window: THIS_YEAR,
    city: CITY,
    sql: paidSince(YEAR_START, tagged('manufacturing')),
  },
  {
    id: 'credit.dairy-loans',
    names: { zh: '奶业振兴信贷', en: 'dairy-revival credit' },
    definition: {
      zh: '今年以来付出的、带“奶业振兴”标签的贷款。',
      en: 'paid out this year with the tag dairy',
    },
    unit: CNY,
    published: 14_000_000_000,
    relation: '=',
    window: THIS_YEAR,
    city: CITY,
    sql: paidSince(YEAR_START, tagged('dairy')),
  },
  {
    id: 'credit.dairy-growth',
    names: { zh: '奶业信贷同比增长', en: 'growth of dairy credit' },
    definition: {
      zh: '今年以来的奶业信贷比去年全年多出的百分比；去年的逐笔记录在案。',
      en: 'percent by which dairy credit of this year is above that of last year, whose loans are on record one by one',
    },
    unit: { zh: '%', en: '%' },
    published: 40,
    relation: '>',
    window: { from: day(LAST_YEAR_START), to: null },
    city: CITY,
    sql: (at) => `select round(100 * (${sumOf(`${AMOUNT}) filter (where ${paidOn} >= date '${YEAR_START}'`)}
         / nullif(${sumOf(`${AMOUNT}) filter (where ${between(LAST_YEAR_START, YEAR_START)}`)}, 0) - 1), 2)::float8 as n
  from ${payments(at)} where ${tagged('dairy')}`,
  },
  {
    id: 'credit.power-coal-loans',
    names: { zh: '电力煤炭贷款', en: 'power and coal loans' },
    definition: {
      zh: '今年以来付出的、带“电力”或“煤炭”标签的贷款，两个标签都有的只计一次。',
      en: 'paid out this year with the tag power or coal; with both, once',
    },
    unit: CNY,
    published: 11_800_000_000,
    relation: '<',
    window: THIS_YEAR,
    city: CITY,
    sql: paidSince(YEAR_START, tagged('power', 'coal')),
  },
]

const ofPastoralFirm = `r.data ->> 'firm' = ${sqlText(PASTORAL_FIRM)} and r.data ->> 'product' = 'fixed-asset'`
const ITEMS: readonly PublishedFigure[] = [
  {
    id: 'credit.same-day-empty-branch',
    names: { zh: '网点无法到岗、当日放款', en: 'paid the same day with the branch empty' },
    definition: {
      zh: '10月26日申请、当日付出的贷款中，经办行无法到岗、至少三家机构协同办理的金额。',
      en: 'asked for and paid on 26 October while the home branch was empty, by at least three branches together',
    },
    unit: CNY,
    published: 120_000_000,
    relation: '=',
    window: { from: day('2022-10-26'), to: instant('2022-10-27T00:00:00+08:00') },
    city: CITY,
    sql: (at) => `select ${inCny(sumOf(AMOUNT))} as n
  from ${eventRows({ city: CITY, types: ['payment-released'], at, from: instant('2022-10-26T00:00:00+08:00'), before: instant('2022-10-27T00:00:00+08:00') })} as r
 where (r.data ->> 'homeEmpty')::boolean and r.data ->> 'appliedOn' = r.data ->> 'paidOn'
   and jsonb_array_length(r.data -> 'branches') >= 3`,
  },
  {
    id: 'credit.pastoral-firm-loans',
    names: { zh: '某牧业企业固定资产贷款', en: 'fixed-asset loans of one pastoral firm' },
    definition: {
      zh: '10月以来经两家机构先后付给该企业的中长期固定资产贷款。',
      en: 'medium- and long-term fixed-asset loans paid to the firm since October, by two branches in turn',
    },
    unit: CNY,
    published: 260_000_000,
    relation: '=',
    window: { from: day('2022-10-01'), to: null },
    city: CITY,
    sql: paidSince('2022-10-01', ofPastoralFirm),
  },
  {
    id: 'credit.pastoral-firm-saving',
    names: { zh: '该企业每年节约利息', en: 'what the firm saves a year' },
    definition: {
      zh: '上述每笔贷款的本金 ×（参考利率 − 合同利率），满一年。',
      en: 'principal × (reference rate − contract rate) of each of those loans, for one year',
    },
    unit: { zh: '元/年', en: 'CNY a year' },
    published: 3_000_000,
    relation: '=',
    window: { from: day('2022-10-01'), to: null },
    city: CITY,
    sql: (
      at,
    ) => `select (${sumOf(`${AMOUNT} * ((r.data ->> 'referenceBp')::int - (r.data ->> 'rateBp')::int)`)} / 10000 / 100)::float8 as n
  from ${payments(at)} where ${paidOn} >= date '2022-10-01' and ${ofPastoralFirm}`,
  },
]

/** The printed figures of emergency lending. Money in CNY as printed; loans are held in fen. */
export const CREDIT_PUBLISHED: readonly PublishedFigure[] = [...ITEMS, ...LISTED, ...SECTORS]

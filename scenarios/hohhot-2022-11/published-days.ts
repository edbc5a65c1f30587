/**
 * What was published for Hohhot, day by day (local reporting days). `null`: not published.
 * Sources are the bulletins of the Inner Mongolia and National Health Commissions and Hohhot's press conferences,
 * as named in each row. Counts are facts and carry no licence.
 */
export interface PublishedDay {
  readonly date: string
  /** New confirmed, converted ones among them. */
  readonly confirmed: number | null
  readonly asymptomatic: number | null
  readonly converted: number | null
  readonly discharged: number | null
  readonly released: number | null
  /** Confirmed still in hospital at 24:00. */
  readonly activeConfirmed: number | null
  /** New persons found in quarantine or controlled areas. */
  readonly controlled: number | null
  readonly source: string
}

/** Region totals on days when the city's own are unknown or needed for its share. */
interface RegionDay {
  readonly date: string
  readonly confirmed: number
  readonly asymptomatic: number
  readonly source: string
}

type Cell = number | null
const day = (
  date: string,
  [confirmed, asymptomatic, converted]: [Cell, Cell, Cell],
  [discharged, released, activeConfirmed]: [Cell, Cell, Cell],
  controlled: Cell,
  source: string,
): PublishedDay => ({
  date,
  confirmed,
  asymptomatic,
  converted,
  discharged,
  released,
  activeConfirmed,
  controlled,
  source,
})
const unpublished = (date: string) => day(date, [null, null, null], [null, null, null], null, 'not published')

export const PUBLISHED_DAYS: readonly PublishedDay[] = [
  day('2022-10-28', [5, 62, null], [8, 53, 260], null, 'Inner Mongolia Health Commission bulletin of 2022-10-29'),
  day('2022-10-29', [7, 71, null], [null, null, null], null, 'China News Service 2022-10-30'),
  unpublished('2022-10-30'),
  unpublished('2022-10-31'),
  day('2022-11-01', [20, 283, null], [7, 71, null], 300, 'Hohhot press conference no. 67'),
  day('2022-11-02', [188, 730, 1], [null, null, null], 894, 'Hohhot press conference no. 68'),
  day('2022-11-03', [238, 514, null], [null, null, null], null, 'China News Service Inner Mongolia 2022-11-04'),
  unpublished('2022-11-04'),
  unpublished('2022-11-05'),
  unpublished('2022-11-06'),
  day('2022-11-07', [156, 1604, null], [35, 188, null], 1734, 'Hohhot press conference no. 70'),
  unpublished('2022-11-08'),
  unpublished('2022-11-09'),
  day('2022-11-10', [91, 1063, 1], [34, null, 1065], null, 'Inner Mongolia Health Commission bulletin of 2022-11-11'),
  day('2022-11-11', [79, 1056, 1], [11, null, 1133], null, 'China News Service 2022-11-12'),
  unpublished('2022-11-12'),
  day('2022-11-13', [75, 1061, null], [10, null, 1286], null, 'China News Service 2022-11-14'),
  unpublished('2022-11-14'),
]

export const REGION_DAYS: readonly RegionDay[] = [
  { date: '2022-10-29', confirmed: 19, asymptomatic: 103, source: 'China News Service 2022-10-30' },
  { date: '2022-10-31', confirmed: 13, asymptomatic: 152, source: 'National Health Commission bulletin of 2022-11-01' },
  { date: '2022-11-03', confirmed: 239, asymptomatic: 525, source: 'China News Service Inner Mongolia 2022-11-04' },
  { date: '2022-11-13', confirmed: 81, asymptomatic: 1185, source: 'China News Service 2022-11-14' },
  {
    date: '2022-11-14',
    confirmed: 84,
    asymptomatic: 1247,
    source: 'National Health Commission bulletin of 2022-11-15',
  },
]

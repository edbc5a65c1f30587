import type { Count } from '#kernel/ledger/table.ts'
import { countingDay } from '../counting-zone.ts'
import { type CurrentEpisode, episodesOf, type ZoneState } from './state.ts'

/** Counted at the zone's place. `required` stands on the day the positive is counted to, the rest on the day of the act. */
export const ZONES_FIGURES = {
  'zones.required': { zh: '应管控楼栋', en: 'places where control was required', part: '' },
  'zones.ordered': { zh: '划定风险区', en: 'zones ordered', part: 'level' },
  'zones.residentsOrdered': { zh: '划定涉及居民', en: 'residents under new orders', part: 'level' },
  'zones.lifted': { zh: '解除风险区', en: 'zones lifted', part: 'reason' },
  'zones.lapsed': { zh: '到期失效', en: 'zones lapsed', part: '' },
  'zones.infectionsInside': { zh: '区内新增感染', en: 'infections found at zones', part: 'counted as new or not' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string; readonly part: string }>
type Figure = keyof typeof ZONES_FIGURES

function countsOf(episode: CurrentEpisode): Count[] {
  const { place, countedDate, order } = episode
  const count = (figure: Figure, date: Count['date'], part = '', n = 1): Count => ({ figure, place, date, part, n })
  const counts: Count[] = episode.infections.map(({ foundAt, countsAsNew }) =>
    count('zones.infectionsInside', countingDay(foundAt), countsAsNew ? 'new' : 'not-new'),
  )
  if (countedDate !== null) counts.push(count('zones.required', countedDate))
  if (order !== null) {
    const date = countingDay(order.orderedAt)
    counts.push(count('zones.ordered', date, order.level))
    counts.push(count('zones.residentsOrdered', date, order.level, order.residents))
  }
  if (episode.status === 'lifted' && order !== null)
    counts.push(count('zones.lifted', countingDay(episode.endedAt), episode.reason))
  if (episode.status === 'lapsed') counts.push(count('zones.lapsed', countingDay(episode.endedAt)))
  return counts
}

export const zoneCounts = (state: ZoneState): readonly Count[] => episodesOf(state).flatMap(countsOf)

import type { Count } from '#kernel/ledger/table.ts'
import { countingDay } from '../counting-zone.ts'
import type { FigureWords } from '../figure-words.ts'
import { type CurrentEpisode, episodesOf, type ZoneState } from './state.ts'

/** Counted at the zone's place. `required` stands on the day the positive is counted to, the rest on the day of the act. */
export const ZONES_FIGURES = {
  'control-required': {
    zh: '应管控地点',
    en: 'places where control was required',
    unit: 'places',
    part: '',
    definition: { zh: '列入当日的应管控楼栋。', en: 'places on the list of the day' },
  },
  'zones-ordered': {
    zh: '划定风险区',
    en: 'zones ordered',
    unit: 'zones',
    part: 'level',
    definition: { zh: '当日下令划定的风险区。', en: 'zones ordered on the day' },
  },
  'residents-restricted': {
    zh: '新划定涉及居民',
    en: 'residents under new orders',
    unit: 'persons',
    part: 'level',
    definition: { zh: '当日下令划定的风险区所涉居民。', en: 'residents of the zones ordered on the day' },
  },
  'zones-lifted': {
    zh: '解除风险区',
    en: 'zones lifted',
    unit: 'zones',
    part: 'reason',
    definition: { zh: '当日解除的风险区。', en: 'zones lifted on the day' },
  },
  'zones-lapsed': {
    zh: '到期失效',
    en: 'zones lapsed',
    unit: 'zones',
    part: '',
    definition: { zh: '当日到期而未延长的风险区。', en: 'zones that expired on the day with no renewal' },
  },
  'residents-freed': {
    zh: '解除涉及居民',
    en: 'residents freed',
    unit: 'persons',
    part: 'reason',
    definition: {
      zh: '当日解除或到期的管控所涉居民；重划时扣除仍受管控者。',
      en: 'residents of orders that ended on the day; of a redraw, those who are no longer inside',
    },
  },
  'zone-infections': {
    zh: '风险区相关感染',
    en: 'infections at zones',
    unit: 'persons',
    part: 'counted as new or not',
    definition: {
      zh: '当日发现、致使管控或在区内发现的感染者。',
      en: 'infections found on the day that led to control or were found inside',
    },
  },
} as const satisfies Record<string, FigureWords>
type Figure = keyof typeof ZONES_FIGURES

function countsOf(episode: CurrentEpisode): Count[] {
  const { place, countedDate, order } = episode
  const count = (figure: Figure, date: Count['date'], part = '', n = 1): Count => ({ figure, place, date, part, n })
  const counts: Count[] = episode.infections.map(({ foundAt, countsAsNew }) =>
    count('zone-infections', countingDay(foundAt), countsAsNew ? 'new' : 'not-new'),
  )
  if (countedDate !== null) counts.push(count('control-required', countedDate))
  if (order !== null) {
    const date = countingDay(order.orderedAt)
    counts.push(count('zones-ordered', date, order.level))
    counts.push(count('residents-restricted', date, order.level, order.residents))
  }
  if ((episode.status === 'lifted' || episode.status === 'lapsed') && order !== null) {
    const reason = episode.status === 'lifted' ? episode.reason : 'lapsed'
    // The parts of a redraw have orders of their own, whose residents are counted when those end.
    counts.push(
      count(
        'residents-freed',
        countingDay(episode.endedAt),
        reason,
        order.residents - (order.upkeep.redrawn?.residents ?? 0),
      ),
    )
  }
  if (episode.status === 'lifted' && order !== null)
    counts.push(count('zones-lifted', countingDay(episode.endedAt), episode.reason))
  if (episode.status === 'lapsed') counts.push(count('zones-lapsed', countingDay(episode.endedAt)))
  return counts
}

export const zoneCounts = (state: ZoneState): readonly Count[] => episodesOf(state).flatMap(countsOf)

import { cityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Count } from '#kernel/ledger/table.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import type { ReturneeState } from './people/state.ts'

/** Days are the region's own. All counts stand at the city: below it they would point at somebody. */
const dayOf = (at: Parameters<typeof plusHours>[0]): LocalDate => plusHours(at, 8).slice(0, 10) as LocalDate

export const RESETTLEMENT_FIGURES = {
  'returnees-home': {
    zh: '接回并交接到社区的返乡人员',
    en: 'people brought home and signed for',
    unit: 'persons',
    part: 'entry',
    definition: {
      zh: '当日双方在社区签收的返乡人员，按登记途径；只按市统计。',
      en: 'people for whom both sides signed at the door on the day, by entry; counted for the city only',
    },
  },
  'returnees-own-way': {
    zh: '不需统一接回的返乡人员',
    en: 'people who went their own way',
    unit: 'persons',
    part: '',
    definition: {
      zh: '当日以退出原因离开的人员，含谢绝帮助；只按市统计。',
      en: 'people who left the chain by a code on the day, declining help included; counted for the city only',
    },
  },
} as const

export function returneeCounts(state: ReturneeState): readonly Count[] {
  if (state.status === 'none') return []
  const { county, entry, receivedAt, exit } = state
  const place = cityOf(county) ?? county
  if (receivedAt !== null) return [{ figure: 'returnees-home', place, date: dayOf(receivedAt), part: entry, n: 1 }]
  if (exit !== null) return [{ figure: 'returnees-own-way', place, date: dayOf(exit.at), part: '', n: 1 }]
  return []
}

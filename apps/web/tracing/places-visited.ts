import { PLACE_KINDS } from '#outbreak/tracing/events.ts'
import { fromFormTime } from '../shared/times.ts'

type PlaceKind = (typeof PLACE_KINDS)[number]
export interface PlaceVisitedLine {
  readonly place: string
  readonly kind: PlaceKind
  readonly from: string
  readonly until: string
}

const WORDS: Readonly<Record<string, PlaceKind>> = {
  家: 'home',
  单位: 'workplace',
  学校: 'school',
  商店: 'shop',
  餐馆: 'restaurant',
  乘车: 'transport',
  诊所: 'clinic',
  其他: 'other',
}
const TIME = /^\d{4}-\d\d-\d\d[T ]?\d\d:\d\d$/
const kindOf = (word: string): PlaceKind => WORDS[word] ?? PLACE_KINDS.find((kind) => kind === word) ?? 'other'

/**
 * Places visited as an officer writes them down, one a line: code, kind, from, until, city time; of the second time the
 * day may be left out. @throws {RangeError} naming the line that cannot be read.
 */
export function placesVisited(text: string): PlaceVisitedLine[] {
  return text.split('\n').flatMap((line, n) => {
    const words = line
      .trim()
      .replace(/(\d{4}-\d\d-\d\d) (\d\d:\d\d)/g, '$1T$2')
      .split(/[\s,，]+/)
    const [place = '', second = '', third = '', fourth = ''] = words
    if (place === '') return []
    const hasKind = !TIME.test(second)
    const [from, until] = hasKind ? [third, fourth] : [second, third]
    const end = /^\d\d:\d\d$/.test(until) ? `${from.slice(0, 11)}${until}` : until
    if (!TIME.test(from) || !TIME.test(end)) throw new RangeError(`${n + 1}: ${line.trim()}`)
    return [{ place, kind: hasKind ? kindOf(second) : 'other', from: fromFormTime(from), until: fromFormTime(end) }]
  })
}

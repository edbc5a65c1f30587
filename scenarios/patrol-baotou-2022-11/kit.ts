import { plusHours, plusMinutes } from '#kernel/primitives/instant.ts'
import { type Member, rosterOf } from './posts.ts'
import { moment, type Script } from './script.ts'
import { CITY, LEAD, markOf, UNITS, type Unit } from './units.ts'

const BATCHES = [
  { batch: 'b-1502-cars-2022', item: 'car', words: { zh: '新型巡逻警车', en: 'new patrol cars' }, quantity: 77 },
  {
    batch: 'b-1502-sets-2022',
    item: 'kit-set',
    words: { zh: '警用被装（服装和卧具）', en: 'police clothing and bedding' },
    quantity: 624,
  },
] as const
type Item = (typeof BATCHES)[number]['item']
export const issueId = (unit: Unit, item: Item): string => `i-${markOf(unit)}-${item}`
export const carOf = (unit: Unit, n: number): string => `MB-${markOf(unit)}-X${n + 1}`

/** What came out otherwise than written, by issue: short, or with damage; and what was done about it by now. */
const DIFFERENCES: Readonly<Record<string, { short?: number; broken?: number; settled?: string }>> = {
  'i-150202-kit-set': { short: 2, settled: 'delivered-later' },
  'i-150207-kit-set': { broken: 2 },
  'i-150222-car': { broken: 1 },
  'i-150204-car': { broken: 1, settled: 'exchanged' },
  'i-1502-traffic-kit-set': { short: 1 },
}
/** Not counted yet on the opening evening; the first is past its clock. */
const UNCOUNTED = ['i-150223-kit-set', 'i-150271-car']

/** The batches come in, go out to every unit, and each unit counts its own. */
export function issueKit(script: Script): void {
  script.act(moment('11-09T16:00'), LEAD, 'receive-batch', ...BATCHES.map((batch) => ({ ...batch, place: CITY })))
  for (const { batch, item } of BATCHES)
    script.act(
      moment('11-10T11:30'),
      LEAD,
      'issue-kit',
      ...UNITS.filter((unit) => quantityOf(unit, item) > 0 && !isLater(unit, item)).map((unit) =>
        row(unit, item, batch),
      ),
    )
  // The high-tech zone's cars came last.
  for (const unit of UNITS.filter((one) => isLater(one, 'car')))
    script.act(moment('11-13T16:30'), LEAD, 'issue-kit', row(unit, 'car', BATCHES[0].batch))
  for (const [n, unit] of UNITS.entries()) for (const { item } of BATCHES) countOne(script, unit, item, n)
}

const quantityOf = ({ cars, sets }: Unit, item: Item): number => (item === 'car' ? cars : sets)
const isLater = (unit: Unit, item: Item): boolean => issueId(unit, item) === 'i-150271-car'
const row = (unit: Unit, item: Item, batch: string) => ({
  issue: issueId(unit, item),
  batch,
  unit: unit.post,
  place: unit.place,
  quantity: quantityOf(unit, item),
})

function countOne(script: Script, unit: Unit, item: Item, n: number): void {
  const issue = issueId(unit, item)
  const quantity = quantityOf(unit, item)
  if (quantity === 0 || UNCOUNTED.includes(issue)) return
  const at = plusMinutes(moment('11-10T14:00'), n * 11 + (item === 'car' ? 0 : 90))
  const { short = 0, broken = 0, settled } = DIFFERENCES[issue] ?? {}
  const roster = rosterOf(unit)
  const counted = quantity - short
  script.act(at, unit.post, 'count-kit', {
    issue,
    counted,
    defective: broken,
    receiver: roster[0]?.person ?? '',
    note: short > 0 ? '到货短少，已告配发单位。（演练）' : broken > 0 ? '到货有损，已拍照。（演练）' : '',
  })
  if (settled !== undefined)
    script.act(plusHours(at, 30), LEAD, 'settle-difference', { issue, how: settled, accepted: quantity })
  const sound = counted - broken
  const rows = Array.from({ length: sound }, (_, i) => handOut(unit, item, issue, roster, i))
  script.act(plusMinutes(at, 40), unit.post, 'hand-out-item', ...rows)
}

function handOut(unit: Unit, item: Item, issue: string, roster: readonly Member[], i: number) {
  const mark = item === 'car' ? carOf(unit, i) : `BZ-${markOf(unit)}-${String(i + 1).padStart(3, '0')}`
  return { item: mark, issue, person: roster[i % roster.length]?.person ?? '' }
}

import type { PostId } from '#kernel/primitives/ids.ts'
import { act } from './emit.ts'
import { CITY, CITY_COMMAND } from './joint-command.ts'
import { at, type Minute } from './time.ts'
import { freeBeds } from './transfer.ts'
import { ago, districtOf, type World } from './world.ts'

/** What a directive is meant to move, counted from the world when it goes out and again when its effect is checked. */
interface Figure {
  readonly id: string
  readonly count: (world: World, district: string) => number
}
interface Directive {
  readonly to: string
  readonly issuedAt: Minute
  readonly zh: string
  readonly en: string
  readonly figure: Figure
  readonly target: number
  /** Minutes to the receipt and to the answer; null: not answered in the record. */
  readonly receipt: number
  readonly answer: number | null
  readonly result: 'done' | 'partly' | 'not-possible'
}

const percentLate =
  (late: string, inTime: string): Figure['count'] =>
  (world, district) => {
    const lates = world.tallies[`${late}.${district}`] ?? 0
    const all = lates + (world.tallies[`${inTime}.${district}`] ?? 0)
    return all === 0 ? 0 : Math.round((1000 * lates) / all) / 10
  }
const LATE_CONTACTS: Figure = { id: 'fastIsolation.latePercent', count: percentLate('placedLate', 'placedInTime') }
const LATE_TRANSFERS: Figure = { id: 'fastTransfer.latePercent', count: percentLate('admittedLate', 'admittedInTime') }
const LATE_ROUNDS: Figure = { id: 'fastTest.latePercent', count: percentLate('roundLate', 'roundInTime') }
const COMPOUND_ORDERS: Figure = {
  id: 'zones.compoundsInForce',
  count: (world, district) =>
    districtOf(world, district).compounds.filter((compound) => compound.order !== null).length,
}
const CONTROL_OWED: Figure = {
  id: 'zones.controlOwed',
  count: (world, district) =>
    districtOf(world, district)
      .compounds.flatMap((compound) => compound.buildings)
      .filter((building) => building.control === 'required' || building.control === 'proposed').length,
}
const MAKESHIFT_FREE: Figure = {
  id: 'beds.makeshiftFree',
  count: (world) =>
    [...world.facilities.values()]
      .filter((facility) => facility.kind === 'makeshift-hospital')
      .reduce((sum, facility) => sum + freeBeds(facility), 0),
}

const REDRAW = {
  zh: '按二十条重新划定高风险区：小区改为楼栋',
  en: 'Redraw by the twenty measures: from compounds to buildings',
}
const redraw = (district: string, receipt: number, answer: number): Directive => ({
  to: `${district}.control`,
  issuedAt: at(14, '08:30'),
  ...REDRAW,
  figure: COMPOUND_ORDERS,
  target: 0,
  receipt,
  answer,
  result: 'done',
})

const DIRECTIVES: readonly Directive[] = [
  {
    to: '150103.isolation',
    issuedAt: at(8, '20:20'),
    zh: '当日密接当日转运，增派车辆',
    en: "Move each day's contacts the same day; more buses",
    figure: LATE_CONTACTS,
    target: 5,
    receipt: 45,
    answer: 14 * 60,
    result: 'partly',
  },
  {
    to: '1501.hospital',
    issuedAt: at(8, '10:00'),
    zh: '新增方舱床位',
    en: 'Open more makeshift beds',
    figure: MAKESHIFT_FREE,
    target: 1000,
    receipt: 20,
    answer: 9 * 60,
    result: 'done',
  },
  {
    to: '150105.transfer',
    issuedAt: at(10, '09:10'),
    zh: '阳性人员当日入院',
    en: 'Positives admitted the same day',
    figure: LATE_TRANSFERS,
    target: 5,
    receipt: 70,
    answer: 11 * 60,
    result: 'partly',
  },
  {
    to: '150104.control',
    issuedAt: at(12, '15:00'),
    zh: '按楼栋划定高风险区，当日下令',
    en: 'Order by building, the same day',
    figure: CONTROL_OWED,
    target: 5,
    receipt: 150,
    answer: 20 * 60,
    result: 'partly',
  },
  redraw('150102', 25, 10 * 60),
  redraw('150103', 40, 11 * 60),
  redraw('150104', 190, 15 * 60),
  redraw('150105', 60, 12 * 60),
  {
    to: '150104.testing',
    issuedAt: at(15, '21:00'),
    zh: '轮次二十四小时内出齐结果',
    en: 'Every round complete within 24 hours',
    figure: LATE_ROUNDS,
    target: 0,
    receipt: 100,
    answer: 16 * 60,
    result: 'partly',
  },
  {
    to: '150105.isolation',
    issuedAt: at(16, '18:30'),
    zh: '夜间加开转运班车',
    en: 'Run buses through the night',
    figure: LATE_CONTACTS,
    target: 10,
    receipt: 95,
    answer: null,
    result: 'partly',
  },
]

function issue(world: World, row: Directive, directive: string): void {
  const to = row.to as PostId
  const place = row.to.slice(0, row.to.indexOf('.'))
  act(world, CITY, 'issue-directive', [
    {
      directive,
      command: CITY_COMMAND,
      to,
      place,
      subject: { zh: row.zh, en: row.en },
      figure: row.figure.id,
      figureBefore: row.figure.count(world, place),
      target: row.target,
      receiptDueAt: null,
      answerDueAt: null,
      occurredAt: ago(world, 1),
    },
  ])
  world.queue.put(world.now + row.receipt, () =>
    act(world, to, 'receipt-directive', [{ directive, occurredAt: ago(world, 1) }]),
  )
  if (row.answer === null) return
  world.queue.put(world.now + row.answer, () =>
    act(world, to, 'answer-directive', [
      { directive, result: row.result, evidence: [`report-${directive}`], occurredAt: ago(world, 1) },
    ]),
  )
  world.queue.put(world.now + row.answer + 10 * 60, () =>
    act(world, CITY, 'check-directive', [
      { directive, figureAfter: row.figure.count(world, place), effect: null, occurredAt: ago(world, 1) },
    ]),
  )
}

export function planDirectives(world: World): void {
  for (const [i, row] of DIRECTIVES.entries())
    world.queue.put(row.issuedAt, () => issue(world, row, `directive-${String(i + 1).padStart(2, '0')}`))
}

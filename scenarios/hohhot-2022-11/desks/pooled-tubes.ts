import { postId } from '#kernel/primitives/ids.ts'
import type { Chance } from '../random.ts'
import { at, dayOf, type Minute } from '../time.ts'
import { ago, type DeskAct, type DeskStep } from './desk-act.ts'
import type { DeskCrowd } from './desk-people.ts'
import type { RecordBook } from './record-book.ts'

const DISTRICT_OF = ['150102', '150105', '150104', '150103'] as const
const DAYS_OF = [14, 15, 16]
const MEMBERS = 10

type Payloads = readonly object[]
interface Pool {
  readonly code: string
  readonly tube: string
  readonly round: string
  readonly place: string
  readonly site: string
  readonly laboratory: string
  readonly people: readonly { readonly person: string }[]
}

const actFor =
  (code: string) =>
  (when: Minute, desk: string, command: string, payloads: Payloads): DeskAct => ({
    at: when,
    post: postId(code, desk),
    command,
    payloads: payloads.map((row) => ({ ...row, occurredAt: ago(when, 3) })),
  })

/** The pool itself: taken, received, a trace found. */
function poolActs(
  { code, tube, round, place, site, laboratory, people }: Pool,
  swab: Minute,
  found: Minute,
  ct: number,
) {
  const act = actFor(code)
  const members = people.map(({ person }) => person)
  return [
    act(swab, 'testing', 'collect-pool', [
      { tube, members, ratio: MEMBERS, group: 'general', round, site, place, reason: 'round' },
    ]),
    act(swab + 80, 'lab', 'receive-tube', [{ tube, laboratory }]),
    act(found, 'lab', 'report-tube-result', [{ tube, result: 'positive', ct, laboratory }]),
  ]
}

/** Every member's own tube, in time, negative. */
function singleActs({ code, tube: pool, round, place, site, laboratory, people }: Pool, retest: Minute) {
  const act = actFor(code)
  const singles = people.map(({ person }, n) => ({ tube: `${pool}-${n + 1}`, person }))
  const tubes = (row: (tube: string) => object) => singles.map(({ tube }) => row(tube))
  return [
    act(
      retest,
      'testing',
      'collect-tube',
      singles.map((one) => ({ ...one, round, site, place, reason: 'round', retestOf: pool })),
    ),
    act(
      retest + 45,
      'lab',
      'receive-tube',
      tubes((tube) => ({ tube, laboratory })),
    ),
    act(
      retest + 215,
      'lab',
      'report-tube-result',
      tubes((tube) => ({ tube, result: 'negative', ct: null, laboratory })),
    ),
  ]
}

/**
 * Pools of the last rounds in which a trace was found. Every member is held and tested singly, and is free with the
 * negative: none of these adds a positive. The last pool of 13 November still waits for its single tubes.
 */
export function pooledTubeSteps(book: RecordBook, crowd: DeskCrowd, chance: Chance): DeskStep[] {
  const places = [...book.buildings.values()].filter(
    ({ place }) => !book.orders.some((order) => place.startsWith(order.place)),
  )
  const steps: DeskStep[] = []
  for (const day of DAYS_OF)
    for (const [i, code] of DISTRICT_OF.entries()) {
      const place = places.find((one) => one.place.startsWith(code) && one.at < at(day, '00:00'))?.place ?? code
      const round = book.rounds.find((one) => one.district === code && dayOf(one.openedAt) === day)
      if (round === undefined) continue
      const swab = round.openedAt + 190 + i * 14
      const people = Array.from({ length: MEMBERS }, () => crowd.resident(place, chance.int(18, 70)))
      const site = `site-${code}-${chance.int(1, 40)}`
      const ct = chance.int(360, 388) / 10
      const tube = `t-pool-${day}-${code}`
      const pool = { code, tube, round: round.round, place, site, laboratory: `lab-${code}-1`, people }
      const found = day === 16 && code === '150103' ? at(16, '19:20') : swab + 330
      steps.push({ at: swab - 1, rows: people }, ...poolActs(pool, swab, found, ct), ...singleActs(pool, found + 75))
    }
  return steps.filter((step) => step.at < at(18, '00:00'))
}

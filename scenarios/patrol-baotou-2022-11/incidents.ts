import { type Instant, plusMinutes } from '#kernel/primitives/instant.ts'
import type { Chance } from '../hohhot-2022-11/random.ts'
import type { PlannedBeat } from './beats.ts'
import type { Script } from './script.ts'
import { LEAD } from './units.ts'

const KINDS = [
  'traffic',
  'call-for-help',
  'noise',
  'public-order',
  'supplies-escort',
  'lost-and-found',
  'fire',
] as const
const TIER_SECONDS = { 1: 60, 2: 180, 3: 300, 4: 300 } as const
const plusSeconds = (at: Instant, seconds: number): Instant => plusMinutes(at, seconds / 60)

/** One incident of a shift, through its whole chain; how fast is drawn around the tier. */
export function playIncident(
  script: Script,
  { beat, shift, care }: { readonly beat: PlannedBeat; readonly shift: string; readonly care: number },
  at: Instant,
  chance: Chance,
): void {
  const incident = `e-${shift.slice(2)}`
  const { post } = beat.unit
  const found = chance.yes(0.3)
  script.tap(at, found ? post : LEAD, 'report-incident', {
    incident,
    beat: beat.beat,
    kind: chance.pick(KINDS),
    source: found ? 'patrol' : chance.yes(0.8) ? 'call' : 'video',
  })
  const sent = plusSeconds(at, chance.int(5, 25))
  script.tap(sent, found ? post : LEAD, 'dispatch-incident', { incident, shift })
  const signed = plusSeconds(sent, Math.round(chance.delay(14, 0.6)))
  script.tap(signed, post, 'sign-incident', { incident })
  const left = plusSeconds(signed, Math.round(chance.delay(18, 0.5)))
  script.tap(left, post, 'depart-incident', { incident })
  const way = chance.delay(TIER_SECONDS[beat.grade] * (0.9 - 0.45 * care), 0.45)
  const there = plusSeconds(left, Math.round(way))
  script.tap(there, post, 'arrive-at-incident', { incident })
  const told = plusMinutes(there, chance.int(6, 24))
  const result = chance.yes(0.8) ? 'handled' : chance.pick(['handed-on', 'not-found', 'nothing-to-do'] as const)
  script.tap(told, post, 'feed-back-incident', { incident, result, note: '已到场处置，现场秩序正常。（演练）' })
  // Some slips stay fed back and unfinished.
  if (chance.yes(0.8))
    script.tap(plusMinutes(told, chance.int(10, 60)), post, 'close-incident', {
      incident,
      outcome: result === 'not-found' ? 'unfounded' : 'closed',
    })
}

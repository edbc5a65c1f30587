import { communityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { CollectTube } from '../contract-tubes.ts'
import { type DoorState, doorStream } from '../door-state.ts'
import type { TestingRefusal } from '../refusals.ts'
import { isOpenRetest, type RetestState, retestStream } from '../retest-state.ts'
import { rosterStream } from '../roster-state.ts'
import { refuseResample, type TubeReads, testingFact, transportOwed, tubeStream } from '../tube-reads.ts'
import type { TubeState } from '../tube-state.ts'

type Reads = TubeReads & {
  /** The person on the round's door list, or nothing. */
  readonly door: readonly SubjectState<DoorState>[]
  readonly retest: readonly SubjectState<RetestState>[]
  /** The tube that this one is taken again for. */
  readonly first: readonly SubjectState<TubeState>[]
}

function refuseRetest({ retestOf: pool, person, occurredAt }: CollectTube, { retest }: Reads, context: Context) {
  if (pool === null) return undefined
  const state = retest[0]?.domain
  if (state === undefined || !isOpenRetest(state))
    return refuse('no-open-retest', { pool, person }, { field: 'retestOf' })
  return refuseMoment(occurredAt, context, state.heldAt)
}

/** What the tube settles or moves on besides itself: the door list, a pool's member, a tube that gave no answer. */
function alsoDone(command: CollectTube, { door }: Reads): readonly Fact[] {
  const { tube, person, round, retestOf, resampleOf } = command
  const facts: Fact[] = []
  const waiting = door[0]?.domain
  if (waiting?.status === 'open' && round !== null) {
    const { building } = waiting
    const streams = [doorStream(round, person), rosterStream(round, communityOf(building) ?? building)] as const
    facts.push(testingFact('door-sampled', { round, person, building, tube }, streams, command))
  }
  if (retestOf !== null) {
    const streams = [retestStream(retestOf, person), tubeStream(retestOf)] as const
    facts.push(testingFact('member-sampled', { pool: retestOf, person, single: tube }, streams, command))
  }
  if (resampleOf !== null)
    facts.push(testingFact('tube-resampled', { tube: resampleOf, by: tube }, [tubeStream(resampleOf)], command))
  return facts
}

function tubeCollected(command: CollectTube, context: Context): Fact {
  const { tube, person, round, site, specimen, reason, retestOf, resampleOf, place, occurredAt } = command
  const data = {
    tube,
    person,
    round,
    site,
    specimen,
    reason,
    ...(retestOf === null ? {} : { retestOf }),
    ...(resampleOf === null ? {} : { resampleOf }),
    ...transportOwed(context, place, occurredAt),
  }
  return testingFact('tube-collected', data, [tubeStream(tube)], { place, occurredAt })
}

/** One person's own tube. */
export const collectTube: Decision<CollectTube, Reads, TestingRefusal> = {
  name: 'collect-tube',
  right: 'sample.collect',
  place: ({ place }) => place,
  streams: ({ tube, round, person, retestOf, resampleOf }) => ({
    tube: tubeStream(tube),
    door: round === null ? [] : [doorStream(round, person)],
    retest: retestOf === null ? [] : [retestStream(retestOf, person)],
    first: resampleOf === null ? [] : [tubeStream(resampleOf)],
  }),
  decide(command, states, context) {
    const { tube, round, person, reason, occurredAt } = command
    if (states.tube.domain.status !== 'none') return refuse('tube-exists', { tube }, { field: 'tube' })
    if (reason === 'round' && round === null) return refuse('round-not-given', {}, { field: 'round' })
    const refused =
      refuseMoment(occurredAt, context) ??
      refuseRetest(command, states, context) ??
      refuseResample(command, states.first[0]?.domain, [person], context)
    return refused ?? accept([tubeCollected(command, context), ...alsoDone(command, states)])
  },
}

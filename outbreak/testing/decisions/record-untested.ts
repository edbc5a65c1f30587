import { communityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { RecordUntested } from '../contract-roster.ts'
import { type DoorState, doorStream } from '../door-state.ts'
import { owedBy } from '../owed.ts'
import type { TestingRefusal } from '../refusals.ts'
import { isOnRoster, type RosterState, rosterStream } from '../roster-state.ts'
import { openRoundOf, type RoundReads, refuseOutside, roundStream } from '../round-reads.ts'
import type { Round } from '../state.ts'
import { testingFact } from '../tube-reads.ts'

type Reads = RoundReads & {
  readonly door: SubjectState<DoorState>
  readonly roster: SubjectState<RosterState>
}

const rosterOf = ({ round, building }: RecordUntested): StreamId =>
  rosterStream(round, communityOf(building) ?? building)

function refuseEntry(command: RecordUntested, round: Round, { door, roster }: Reads) {
  const { person, building } = command
  const outside = refuseOutside(round, building, 'building')
  if (outside) return outside
  if (door.domain.status === 'open')
    return refuse('already-untested', { person, round: round.round, reason: door.domain.reason }, { field: 'person' })
  // Where a roster was planned it is the measure; without one the list stands by itself.
  const unknown = roster.domain.status === 'planned' && !isOnRoster(roster.domain, building)
  return unknown ? refuse('building-not-on-roster', { building, round: round.round }, { field: 'building' }) : undefined
}

/** Due with the round's own results where the pack sets no clock for the door. */
const owedAtDoor = (context: Context, { building, occurredAt }: RecordUntested, round: Round) =>
  owedBy(context, 'test.door', 'door-sample', building, occurredAt) ?? {
    dueAt: round.resultsDueAt,
    holder: answeringPost(building, 'door-sample'),
  }

/** Somebody refused, was away or cannot move: a single sample at the door is owed. */
export const recordUntested: Decision<RecordUntested, Reads, TestingRefusal> = {
  name: 'record-untested',
  right: 'sample.collect',
  place: ({ building }) => building,
  streams: (command) => ({
    ...roundStream(command),
    door: doorStream(command.round, command.person),
    roster: rosterOf(command),
  }),
  decide(command, states, context) {
    const open = openRoundOf(command, states, context)
    if (!open.ok) return open
    const refused = refuseEntry(command, open.value, states)
    if (refused) return refused
    const { round, person, building, reason, occurredAt } = command
    const { dueAt, holder } = owedAtDoor(context, command, open.value)
    const data = { round, person, building, reason, doorDueAt: dueAt, holder }
    const streams = [doorStream(round, person), rosterOf(command)] as const
    return accept([testingFact('person-untested', data, streams, { place: building, occurredAt })])
  },
}

import { communityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ResolveUntested } from '../contract-roster.ts'
import { type DoorState, doorStream } from '../door-state.ts'
import type { TestingRefusal } from '../refusals.ts'
import { rosterStream } from '../roster-state.ts'
import { testingFact } from '../tube-reads.ts'

type Reads = { readonly door: SubjectState<DoorState> }

/** Takes somebody off the door list without a sample; the round may be over by then. */
export const resolveUntested: Decision<ResolveUntested, Reads, TestingRefusal> = {
  name: 'resolve-untested',
  right: 'sample.collect',
  place: (_, { door }) => (door.domain.status === 'none' ? null : door.domain.building),
  streams: ({ round, person }) => ({ door: doorStream(round, person) }),
  decide(command, { door }, context) {
    const { round, person, outcome, occurredAt } = command
    if (door.domain.status !== 'open') return refuse('not-on-door-list', { person, round }, { field: 'person' })
    const { building, since } = door.domain
    const refused = refuseMoment(occurredAt, context, since)
    if (refused) return refused
    const streams = [doorStream(round, person), rosterStream(round, communityOf(building) ?? building)] as const
    const where = { place: building, occurredAt }
    return accept([testingFact('untested-resolved', { round, person, building, outcome }, streams, where)])
  },
}

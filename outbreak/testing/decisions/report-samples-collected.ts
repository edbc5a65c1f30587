import { communityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type StreamId, streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ReportSamplesCollected } from '../contract.ts'
import type { TestingRefusal } from '../refusals.ts'
import { isOnRoster, type RosterState, rosterStream } from '../roster-state.ts'
import { openRoundOf, type RoundReads, roundPlace, roundStream } from '../round-reads.ts'
import { siteStream } from '../site-state.ts'
import { testingFact } from '../tube-reads.ts'

type Reads = RoundReads & { readonly rosters: readonly SubjectState<RosterState>[] }

/** Rosters of the communities whose buildings are counted, each once. */
const rosterStreams = ({ round, buildings = [] }: ReportSamplesCollected): readonly StreamId[] => [
  ...new Set(buildings.map(({ building }) => rosterStream(round, communityOf(building) ?? building))),
]

function refuseBuildings({ round, buildings = [], people }: ReportSamplesCollected, { rosters }: Reads) {
  const unknown = buildings.find(({ building }) => !rosters.some(({ domain }) => isOnRoster(domain, building)))
  if (unknown !== undefined)
    return refuse('building-not-on-roster', { building: unknown.building, round }, { field: 'buildings' })
  const inBuildings = buildings.reduce((sum, one) => sum + one.people, 0)
  return inBuildings > people
    ? refuse('more-people-in-buildings', { inBuildings, people }, { field: 'buildings' })
    : undefined
}

/** Tubes of one site and hour; the first of a round stops its start clock. Counted by building, they shorten its list. */
export const reportSamplesCollected: Decision<ReportSamplesCollected, Reads, TestingRefusal> = {
  name: 'report-samples-collected',
  right: 'sample.collect',
  place: roundPlace,
  streams: (command) => ({ ...roundStream(command), rosters: rosterStreams(command) }),
  decide(command, states, context) {
    const open = openRoundOf(command, states, context)
    if (!open.ok) return open
    const { round, site, tubes, people, buildings, occurredAt } = command
    const { pooling, place } = open.value
    const most = tubes * pooling
    if (people > most)
      return refuse('more-people-than-tubes-hold', { tubes, pooling, most, people }, { field: 'people' })
    const refused = refuseBuildings(command, states)
    if (refused) return refused
    const data = { round, site, tubes, people, ...(buildings === undefined ? {} : { buildings }) }
    const streams = [streamId('round', round), siteStream(round, site), ...rosterStreams(command)] as const
    return accept([testingFact('samples-collected', data, streams, { place, occurredAt })])
  },
}

import { contains, levelOf } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PlanRoster } from '../contract-roster.ts'
import type { TestingRefusal } from '../refusals.ts'
import { rosterStream } from '../roster-state.ts'
import { openRoundOf, type RoundReads, refuseOutside, roundStream } from '../round-reads.ts'
import { testingFact } from '../tube-reads.ts'

function refuseBuildings({ community, buildings }: PlanRoster) {
  const seen = new Set<string>()
  for (const { building, people, elsewhere } of buildings) {
    if (!contains(community, building))
      return refuse('not-in-community', { building, community }, { field: 'buildings' })
    if (seen.has(building)) return refuse('building-twice', { building }, { field: 'buildings' })
    if (elsewhere > people)
      return refuse('more-elsewhere-than-people', { building, elsewhere, people }, { field: 'buildings' })
    seen.add(building)
  }
  return undefined
}

/** One community's roster goes in as one fact, whatever its buildings, and never enters the round's own history. */
export const planRoster: Decision<PlanRoster, RoundReads, TestingRefusal> = {
  name: 'plan-roster',
  right: 'round.run',
  place: ({ community }) => community,
  streams: roundStream,
  decide(command, states, context) {
    const open = openRoundOf(command, states, context)
    if (!open.ok) return open
    const { round, community, buildings, occurredAt } = command
    if (levelOf(community) !== 'community')
      return refuse('not-a-community', { place: community }, { field: 'community' })
    const refused = refuseOutside(open.value, community, 'community') ?? refuseBuildings(command)
    if (refused) return refused
    const where = { place: community, occurredAt }
    const data = { round, community, buildings }
    return accept([testingFact('roster-planned', data, [rosterStream(round, community)], where)])
  },
}

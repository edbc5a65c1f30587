import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { SampledGroup } from '#kernel/policy/testing-rules.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { coveringStreams } from '../../cases/decisions/control-of-home.ts'
import { refuseMoment } from '../../moment.ts'
import { hasOrderAt, type ZoneState } from '../../zones/state.ts'
import type { CollectPool } from '../contract-tubes.ts'
import type { TestingRefusal } from '../refusals.ts'
import { refuseResample, type TubeReads, testingFact, transportOwed, tubeStream } from '../tube-reads.ts'
import type { TubeState } from '../tube-state.ts'

type Reads = TubeReads & {
  /** Zones that would cover the place: an order in force there makes it a sealed zone, whatever is said. */
  readonly zones: readonly SubjectState<ZoneState>[]
  readonly first: readonly SubjectState<TubeState>[]
}

const STRICT: readonly SampledGroup[] = ['quarantine-site', 'key-group', 'sealed-zone']
const sealed = (zone: ZoneState, { occurredAt }: CollectPool): boolean =>
  zone.status === 'inForce' && zone.order.level === 'high' && hasOrderAt(zone, occurredAt)

/** The group that counts for pooling: what is said, or a sealed zone where an order says so. */
function groupOf(command: CollectPool, { zones }: Reads): SampledGroup {
  if (STRICT.includes(command.group)) return command.group
  return zones.some(({ domain }) => sealed(domain, command)) ? 'sealed-zone' : command.group
}

function refuseRatio({ ratio, members }: CollectPool, group: SampledGroup, { policy }: Context) {
  const pooling = policy.testing?.pooling
  if (pooling === undefined) return refuse('pooling-not-in-pack', { pack: policy.id }, { field: 'ratio' })
  const allowed = pooling.ratios[group]
  if (!allowed.includes(ratio)) {
    const params = { group, ratio, allowed: allowed.join(' / '), source: pooling.source }
    return refuse('ratio-not-allowed', params, { field: 'ratio' })
  }
  if (ratio !== 'household' && members.length > ratio)
    return refuse('too-many-members', { ratio, most: ratio, members: members.length }, { field: 'members' })
  return undefined
}

function refuseMembers({ members }: CollectPool) {
  const twice = members.find((person, i) => members.indexOf(person) !== i)
  return twice && refuse('member-twice', { person: twice }, { field: 'members' })
}

function poolCollected(command: CollectPool, group: SampledGroup, context: Context): Fact {
  const { tube, members, ratio, round, site, specimen, reason, resampleOf, place, occurredAt } = command
  const data = {
    tube,
    members,
    ratio,
    group,
    round,
    site,
    specimen,
    reason,
    ...(resampleOf === null ? {} : { resampleOf }),
    ...transportOwed(context, place, occurredAt),
  }
  return testingFact('pool-collected', data, [tubeStream(tube)], { place, occurredAt })
}

/** Swabs of several people in one tube, as many as the pack allows for who they are. */
export const collectPool: Decision<CollectPool, Reads, TestingRefusal> = {
  name: 'collect-pool',
  right: 'sample.collect',
  place: ({ place }) => place,
  streams: ({ tube, place, resampleOf }) => ({
    tube: tubeStream(tube),
    zones: coveringStreams(place),
    first: resampleOf === null ? [] : [tubeStream(resampleOf)],
  }),
  decide(command, states, context) {
    const { tube, round, reason, resampleOf, members, occurredAt } = command
    if (states.tube.domain.status !== 'none') return refuse('tube-exists', { tube }, { field: 'tube' })
    if (reason === 'round' && round === null) return refuse('round-not-given', {}, { field: 'round' })
    const group = groupOf(command, states)
    const refused =
      refuseMoment(occurredAt, context) ??
      refuseRatio(command, group, context) ??
      refuseMembers(command) ??
      refuseResample(command, states.first[0]?.domain, members, context)
    if (refused) return refused
    const again =
      resampleOf === null
        ? []
        : [testingFact('tube-resampled', { tube: resampleOf, by: tube }, [tubeStream(resampleOf)], command)]
    return accept([poolCollected(command, group, context), ...again])
  },
}

import { commonAncestor, contains, isWider, levelOf } from '#kernel/jurisdictions/place-code.ts'
import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { clockDay, clockDue } from '#kernel/policy/clock-due.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import { type PlaceCode, streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import { type AreaState, areaStreams } from '../area-state.ts'
import type { OpenRound } from '../contract.ts'
import type { RoundOpened } from '../events.ts'
import type { TestingRefusal } from '../refusals.ts'
import { refuseByPack } from '../round-rules.ts'
import type { RoundState } from '../state.ts'

type Reads = {
  readonly round: SubjectState<RoundState>
  /** What each area and each place around it remembers of earlier rounds. */
  readonly areas: readonly SubjectState<AreaState>[]
}

const common = (areas: readonly PlaceCode[]): PlaceCode | null => commonAncestor(areas) ?? null

function overlap(areas: readonly PlaceCode[]): { outer: PlaceCode; inner: PlaceCode } | undefined {
  for (const [i, outer] of areas.entries())
    for (const [j, inner] of areas.entries()) if (i !== j && contains(outer, inner)) return { outer, inner }
  return undefined
}

function refuseAreas(areas: readonly PlaceCode[]) {
  const place = common(areas)
  const [first = '', ...rest] = areas
  if (place === null || isWider(levelOf(place), 'city')) {
    const second = rest.find((area) => area.slice(0, 4) !== first.slice(0, 4)) ?? first
    return refuse('areas-in-several-cities', { first, second }, { field: 'areas' })
  }
  const twice = overlap(areas)
  return twice && refuse('areas-overlap', twice, { field: 'areas' })
}

function roundOpened(command: OpenRound, place: PlaceCode, context: Context): RoundOpened {
  const { round, areas, roster, sites, pooling, basis, occurredAt } = command
  return {
    round,
    areas,
    roster,
    sites,
    pooling,
    countedDate: clockDay(context, 'fastTest', occurredAt),
    resultsDueAt: clockDue(context, 'fastTest', occurredAt),
    startDueAt: clockDue(context, 'fastTest.start', occurredAt),
    holder: answeringPost(place, 'test-round'),
    ...(basis === undefined ? {} : { basis }),
  }
}

/** Opens a testing round over one or several areas of a city, unless the pack forbids it; the district's testing desk owes it. */
export const openRound: Decision<OpenRound, Reads, TestingRefusal> = {
  name: 'open-round',
  right: 'round.run',
  place: ({ areas }) => common(areas),
  streams: ({ round, areas }) => ({ round: streamId('round', round), areas: areaStreams(areas) }),
  decide(command, states, context) {
    const { areas, occurredAt } = command
    const { status } = states.round.domain
    if (status !== 'none') return refuse('round-exists', { round: command.round, status }, { field: 'round' })
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    const place = common(areas)
    const wrong = refuseAreas(areas)
    if (wrong) return wrong
    if (command.roster === 0 || place === null) return refuse('roster-empty', {}, { field: 'roster' })
    const forbidden = refuseByPack(
      command,
      place,
      states.areas.map(({ domain }) => domain),
      context,
    )
    if (forbidden) return forbidden
    const fact: Fact<'round-opened', RoundOpened> = {
      type: 'round-opened',
      data: roundOpened(command, place, context),
      streams: [streamId('round', command.round), ...areaStreams(areas)],
      place,
      occurredAt,
    }
    return accept([fact])
  },
}

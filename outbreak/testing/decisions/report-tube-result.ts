import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ReportTubeResult } from '../contract-tubes.ts'
import { owedBy } from '../owed.ts'
import type { TestingRefusal } from '../refusals.ts'
import { retestStream } from '../retest-state.ts'
import { type TubeReads, testingFact, tubePlace, tubeStream, tubeStreams } from '../tube-reads.ts'
import { hasResult, isOnTheWay, isPool, opensRetests, type ReceivedTube, type TubeState } from '../tube-state.ts'

/** The same result said again, as when a file is sent twice. */
function isRepeat(state: TubeState, { result, ct, laboratory }: ReportTubeResult): boolean {
  if (state.status === 'none' || !hasResult(state)) return false
  return state.result === result && state.ct === ct && state.laboratory === laboratory
}

function receivedTube(
  { tube, laboratory, occurredAt }: ReportTubeResult,
  state: TubeState,
  context: Context,
): Result<ReceivedTube, TestingRefusal> {
  if (state.status === 'none') return refuse('tube-unknown', { tube }, { field: 'tube' })
  if (state.status === 'lost') return refuse('tube-ended', { tube })
  if (isOnTheWay(state)) return refuse('tube-not-received', { tube })
  if (hasResult(state)) return refuse('tube-already-resulted', { tube, result: state.result })
  if (state.laboratory !== laboratory)
    return refuse('other-laboratory', { tube, received: state.laboratory, laboratory }, { field: 'laboratory' })
  return refuseMoment(occurredAt, context, state.testing?.at ?? state.receivedAt) ?? accept(state)
}

function tubeResulted(command: ReportTubeResult, state: ReceivedTube, context: Context): Fact {
  const { tube, result, ct, laboratory, occurredAt } = command
  // A suspicious pool is followed member by member; what else gave no clear answer is sampled again.
  const unclear = result === 'invalid' || (result === 'suspicious' && !isPool(state))
  const resample = unclear ? owedBy(context, 'test.resample', 'resample', state.place, occurredAt) : undefined
  const data = { tube, result, ct, laboratory, ...(resample === undefined ? {} : { resample }) }
  return testingFact('tube-resulted', data, [tubeStream(tube)], { place: state.place, occurredAt })
}

/** Without a rule in the pack nobody may be held. */
function membersHeld({ tube: pool, occurredAt }: ReportTubeResult, state: ReceivedTube, context: Context): Fact[] {
  const hold = context.policy.testing?.hold
  if (hold === undefined) return []
  const { place, round } = state
  const shared = {
    pool,
    round,
    until: clockDue(context, hold.clock, occurredAt),
    retestDueAt: clockDue(context, 'test.poolRetest', occurredAt),
    holder: answeringPost(place, 'single-retest'),
    issuer: context.actor.post,
    legalBasis: context.policy.legalBasis,
    appealChannel: hold.appealChannel,
  }
  return state.members.map((person) =>
    testingFact('member-held', { ...shared, person }, [retestStream(pool, person)], { place, occurredAt }),
  )
}

/** The single retest of a pool's member: its answer ends the hold and resolves the member. */
function memberResolved({ tube: single, result, occurredAt }: ReportTubeResult, state: ReceivedTube): Fact[] {
  const { retestOf: pool, place } = state
  const [person] = state.members
  if (pool === null || person === undefined) return []
  const streams = [retestStream(pool, person), tubeStream(pool)] as const
  const where = { place, occurredAt }
  if (result === 'negative') return [testingFact('member-cleared', { pool, person, single }, streams, where)]
  return result === 'positive' ? [testingFact('member-positive', { pool, person, single }, streams, where)] : []
}

/**
 * One result a tube, by the laboratory that has it; the same again changes nothing. A positive or suspicious pool
 * holds its members for their single retests. What follows from a positive person is decided by `report-positive`.
 */
export const reportTubeResult: Decision<ReportTubeResult, TubeReads, TestingRefusal> = {
  name: 'report-tube-result',
  right: 'result.report',
  place: tubePlace,
  streams: tubeStreams,
  decide(command, states, context) {
    if (isRepeat(states.tube.domain, command)) return accept([])
    const received = receivedTube(command, states.tube.domain, context)
    if (!received.ok) return received
    const state = received.value
    const held = isPool(state) && opensRetests(command.result) ? membersHeld(command, state, context) : []
    return accept([tubeResulted(command, state, context), ...held, ...memberResolved(command, state)])
  },
}

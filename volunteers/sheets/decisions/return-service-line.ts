import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { freeFor, wholeMinutes } from '../../attendance/attendance-reads.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { VOLUNTEER_RULES } from '../../contract-rules.ts'
import { happened, moment } from '../../facts.ts'
import type { TeamState } from '../../organisation/state.ts'
import type { OnRegister } from '../../people/state.ts'
import { onRegister, type VolunteerReads, volunteerStream } from '../../people/volunteer-reads.ts'
import { knownPoint, type PointReads, pointStream, unlocked } from '../../points/point-reads.ts'
import type { ReturnServiceLine } from '../contract.ts'
import { entryOf, type SheetState } from '../state.ts'

type Reads = VolunteerReads & {
  readonly sheet: SubjectState<SheetState>
  readonly team: SubjectState<TeamState>
  readonly point: readonly PointReads['point'][]
}

function checkMinutes(line: ReturnServiceLine): Result<null, VolunteersRefusal> {
  const { services, minutes, startedAt, endedAt } = line
  const most = VOLUNTEER_RULES.longestDayMinutes.value
  if (minutes > services * most) return refuse('too-many-minutes', { minutes, services, most }, { field: 'minutes' })
  if (startedAt === null || endedAt === null) return accept(null)
  const span = wholeMinutes(startedAt, endedAt)
  return minutes > span ? refuse('longer-than-there', { minutes, span }, { field: 'minutes' }) : accept(null)
}

function checkTimes(line: ReturnServiceLine, who: OnRegister, context: Context): Result<null, VolunteersRefusal> {
  const { startedAt, endedAt } = line
  if (startedAt === null || endedAt === null) return accept(null)
  return freeFor(who.spans, { id: line.line, from: startedAt, to: endedAt }, context)
}

/** Signed on paper, entered later: place, time and a second person stand on the line, or it is not taken. */
export const returnServiceLine: Decision<ReturnServiceLine, Reads, VolunteersRefusal> = {
  name: 'return-service-line',
  right: 'volunteer.lead',
  place: (_command, { team }) => (team.domain.status === 'none' ? null : team.domain.place),
  streams: ({ sheet, team, person, point }) => ({
    sheet: streamId('service-sheet', sheet),
    team: streamId('volunteer-team', team),
    volunteer: volunteerStream(person),
    point: point === null ? [] : [pointStream(point)],
  }),
  decide(command, states, context) {
    const { occurredAt, ...line } = command
    const { sheet, person, verifier, startedAt, date } = line
    const team = states.team.domain
    if (team.status === 'none') return refuse('no-such-team', { team: line.team }, { field: 'team' })
    const { scope } = team
    if (scope === 'region') return refuse('not-this-teams-kind', { team: line.team, scope })
    if (verifier === person) return refuse('verifies-self', {}, { field: 'verifier' })
    const who = onRegister(person, states.volunteer)
    if (!who.ok) return who
    const [found] = states.point
    const point = line.point === null || found === undefined ? null : knownPoint(line.point, found)
    if (point !== null && !point.ok) return point
    const known = states.sheet.domain
    if (known.status !== 'none' && known.entries.includes(entryOf(person, startedAt ?? date)))
      return refuse('line-entered-twice', { sheet, person })
    const checks = [
      () => (point === null ? accept(null) : unlocked(point.value, date)),
      () => checkMinutes(command),
      () => checkTimes(command, who.value, context),
      () => moment(occurredAt, context, command.endedAt),
    ]
    for (const check of checks) {
      const result = check()
      if (!result.ok) return result
    }
    const place = point === null ? team.place : point.value.community
    const streams = [streamId('service-sheet', sheet), volunteerStream(person)] as const
    return accept([happened('service-line-returned', { ...line, scope }, streams, { place, occurredAt })])
  },
}

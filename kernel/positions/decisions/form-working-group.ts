import { contains } from '../../jurisdictions/place-code.ts'
import type { Decision } from '../../ledger/decision.ts'
import { checkMoment, type MomentRefusal } from '../../ledger/moment.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { streamId } from '../../primitives/ids.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, refuse } from '../../primitives/result.ts'
import type { CommandState } from '../command.ts'
import type { WorkingGroupFormed } from '../command-events.ts'

export interface FormWorkingGroup extends WorkingGroupFormed {
  readonly occurredAt: Instant
}
type Reads = { readonly command: SubjectState<CommandState> }
type Refusal = 'command-not-active' | 'group-exists' | 'front-outside-command' | 'leader-not-seated' | MomentRefusal

/** A leader of the command takes a group to a front and owns it. */
export const formWorkingGroup: Decision<FormWorkingGroup, Reads, Refusal> = {
  name: 'form-working-group',
  right: 'command.establish',
  place: (_command, { command }) => (command.domain.status === 'absent' ? null : command.domain.place),
  streams: (command) => ({ command: streamId('command', command.command) }),
  decide({ occurredAt, ...data }, states, context) {
    const moment = checkMoment(occurredAt, context)
    if (!moment.ok) return moment
    const state = states.command.domain
    const { command, group, front, leader } = data
    if (state.status !== 'active') return refuse('command-not-active', { command, status: state.status })
    if (state.groups.some((had) => had.group === group)) return refuse('group-exists', { group }, { field: 'group' })
    if (!contains(state.place, front))
      return refuse('front-outside-command', { front, place: state.place }, { field: 'front' })
    if (!state.seats.some((seat) => seat.post === leader))
      return refuse('leader-not-seated', { leader, command }, { field: 'leader' })
    return accept([
      { type: 'working-group-formed', data, streams: [streamId('command', command)], place: front, occurredAt },
    ])
  },
}

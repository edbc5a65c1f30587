import type { Decision } from '../../ledger/decision.ts'
import { checkMoment, type MomentRefusal } from '../../ledger/moment.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { streamId } from '../../primitives/ids.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, refuse } from '../../primitives/result.ts'
import type { CommandState } from '../command.ts'
import type { CommandStoodDown } from '../command-events.ts'

export interface StandDownCommand extends CommandStoodDown {
  readonly occurredAt: Instant
}
type Reads = { readonly command: SubjectState<CommandState> }

/** The command ends its work; its record stays. */
export const standDownCommand: Decision<StandDownCommand, Reads, 'command-not-active' | MomentRefusal> = {
  name: 'stand-down-command',
  right: 'command.establish',
  place: (_command, { command }) => (command.domain.status === 'absent' ? null : command.domain.place),
  streams: (command) => ({ command: streamId('command', command.command) }),
  decide({ command, reason, occurredAt }, states, context) {
    const moment = checkMoment(occurredAt, context)
    if (!moment.ok) return moment
    const state = states.command.domain
    if (state.status !== 'active') return refuse('command-not-active', { command, status: state.status })
    const data: CommandStoodDown = { command, reason }
    return accept([
      { type: 'command-stood-down', data, streams: [streamId('command', command)], place: state.place, occurredAt },
    ])
  },
}

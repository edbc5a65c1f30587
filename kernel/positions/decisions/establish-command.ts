import type { Decision } from '../../ledger/decision.ts'
import { checkMoment, type MomentRefusal } from '../../ledger/moment.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { streamId } from '../../primitives/ids.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, refuse } from '../../primitives/result.ts'
import type { CommandState } from '../command.ts'
import type { CommandEstablished } from '../command-events.ts'

export interface EstablishCommand extends CommandEstablished {
  readonly occurredAt: Instant
}
type Reads = { readonly command: SubjectState<CommandState> }

/** A command is activated over a place, with its seats and its legal basis. */
export const establishCommand: Decision<EstablishCommand, Reads, 'command-exists' | 'no-seats' | MomentRefusal> = {
  name: 'establish-command',
  right: 'command.establish',
  place: (command) => command.place,
  streams: (command) => ({ command: streamId('command', command.command) }),
  decide({ occurredAt, ...data }, states, context) {
    const moment = checkMoment(occurredAt, context)
    if (!moment.ok) return moment
    const { command, place, seats } = data
    if (states.command.domain.status !== 'absent') return refuse('command-exists', { command }, { field: 'command' })
    if (seats.length === 0) return refuse('no-seats', { command }, { field: 'seats' })
    return accept([{ type: 'command-established', data, streams: [streamId('command', command)], place, occurredAt }])
  },
}

import { commonAncestor } from '../../jurisdictions/place-code.ts'
import type { Decision } from '../../ledger/decision.ts'
import { checkMoment, type MomentRefusal } from '../../ledger/moment.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { streamId } from '../../primitives/ids.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, type Result, refuse } from '../../primitives/result.ts'
import type { CommandState } from '../command.ts'
import type { CommandMerged, DualHat, Seat } from '../command-events.ts'

export interface MergeCommand {
  readonly command: string
  /** The command that becomes part of it. */
  readonly absorbed: string
  readonly office: CommandMerged['office']
  readonly dualHats: readonly DualHat[]
  readonly occurredAt: Instant
}
type Reads = { readonly command: SubjectState<CommandState>; readonly absorbed: SubjectState<CommandState> }
type Refusal = 'command-not-active' | 'merges-itself' | 'dual-hat-not-seated' | MomentRefusal
type Active = CommandState & { status: 'active' }

const active = (state: CommandState, command: string): Result<Active, Refusal> =>
  state.status === 'active' ? accept(state) : refuse('command-not-active', { command, status: state.status })

/** A dual hat joins two seats, one of each of two bodies. */
function seatedTwice(hat: DualHat, seats: readonly Seat[]): boolean {
  const bodies = hat.posts.map((post) => seats.find((seat) => seat.post === post)?.body)
  return bodies.every((body) => body !== undefined) && bodies[0] !== bodies[1]
}

/** Two bodies become one office: one chain of command, the seats of both, and persons who hold posts of both. */
export const mergeCommand: Decision<MergeCommand, Reads, Refusal> = {
  name: 'merge-command',
  right: 'command.establish',
  place(_command, { command, absorbed }) {
    if (command.domain.status === 'absent' || absorbed.domain.status === 'absent') return null
    return commonAncestor([command.domain.place, absorbed.domain.place]) ?? null
  },
  streams: ({ command, absorbed }) => ({
    command: streamId('command', command),
    absorbed: streamId('command', absorbed),
  }),
  decide({ command, absorbed, office, dualHats, occurredAt }, states, context) {
    const moment = checkMoment(occurredAt, context)
    if (!moment.ok) return moment
    if (command === absorbed) return refuse('merges-itself', { command }, { field: 'absorbed' })
    const into = active(states.command.domain, command)
    if (!into.ok) return into
    const from = active(states.absorbed.domain, absorbed)
    if (!from.ok) return from
    const unseated = dualHats.find((hat) => !seatedTwice(hat, [...into.value.seats, ...from.value.seats]))
    if (unseated !== undefined)
      return refuse('dual-hat-not-seated', { posts: unseated.posts.join('、') }, { field: 'dualHats' })
    const { bodies, seats } = from.value
    const data: CommandMerged = { command, absorbed, office, bodies, seats, dualHats }
    const streams = [streamId('command', command), streamId('command', absorbed)] as const
    return accept([{ type: 'command-merged', data, streams, place: into.value.place, occurredAt }])
  },
}

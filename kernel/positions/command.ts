import type { Moment } from '../duties/duty.ts'
import { momentOf } from '../duties/evolve-duties.ts'
import type { RecordedIn } from '../ledger/event.ts'
import type { StreamKind } from '../ledger/stream-kind.ts'
import type { Row, TableDef } from '../ledger/table.ts'
import { exhaustive } from '../primitives/exhaustive.ts'
import { type StreamId, subjectOf } from '../primitives/ids.ts'
import type {
  CommandEstablished,
  CommandEvents,
  CommandMerged,
  DualHat,
  Seat,
  WorkingGroupFormed,
} from './command-events.ts'

interface Standing extends CommandEstablished {
  readonly bodies: readonly string[]
  readonly office: CommandEstablished['name'] | null
  readonly dualHats: readonly DualHat[]
  readonly groups: readonly WorkingGroupFormed[]
  readonly established: Moment
}
export type CommandState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'active' } & Standing)
  | ({ readonly status: 'merged'; readonly into: string; readonly ended: Moment } & Standing)
  | ({ readonly status: 'stoodDown'; readonly ended: Moment } & Standing)

const joinSeats = (a: readonly Seat[], b: readonly Seat[]): readonly Seat[] => [
  ...a,
  ...b.filter((seat) => !a.some((had) => had.post === seat.post && had.body === seat.body)),
]

/** Both streams hold the merger: one command grows by it, the other ends in it. */
function merge(state: CommandState & { status: 'active' }, data: CommandMerged, at: Moment): CommandState {
  if (data.absorbed === state.command) return { ...state, status: 'merged', into: data.command, ended: at }
  return {
    ...state,
    office: data.office,
    bodies: [...new Set([...state.bodies, ...data.bodies])],
    seats: joinSeats(state.seats, data.seats),
    dualHats: [...state.dualHats, ...data.dualHats],
  }
}

export function evolveCommand(state: CommandState, event: RecordedIn<CommandEvents>): CommandState {
  const at = momentOf(event)
  if (event.type === 'command-established') {
    const { data } = event
    return { status: 'active', ...data, bodies: [data.body], office: null, dualHats: [], groups: [], established: at }
  }
  if (state.status !== 'active') return state
  switch (event.type) {
    case 'command-merged':
      return merge(state, event.data, at)
    case 'working-group-formed':
      return { ...state, groups: [...state.groups, event.data] }
    case 'command-stood-down':
      return { ...state, status: 'stoodDown', ended: at }
    default:
      return exhaustive(event)
  }
}

export const COMMANDS_TABLE: TableDef = {
  name: 'commands',
  columns: {
    command: 'text',
    place: 'text',
    name_zh: 'text',
    name_en: 'text',
    office_zh: 'text',
    office_en: 'text',
    bodies: 'jsonb',
    seats: 'jsonb',
    dual_hats: 'jsonb',
    groups: 'jsonb',
    legal_basis: 'text',
    established_at: 'timestamptz',
    established_rec: 'timestamptz',
    merged_into: 'text',
    ended_at: 'timestamptz',
    ended_rec: 'timestamptz',
    status: 'text',
  },
  key: ['command'],
  placeColumn: 'place',
}

function commandRows(state: CommandState, stream: StreamId): Row[] {
  if (state.status === 'absent') return []
  const ended = state.status === 'active' ? null : state.ended
  return [
    {
      table: COMMANDS_TABLE.name,
      values: {
        command: subjectOf(stream),
        place: state.place,
        name_zh: state.name.zh,
        name_en: state.name.en,
        office_zh: state.office?.zh ?? null,
        office_en: state.office?.en ?? null,
        bodies: state.bodies,
        seats: state.seats,
        dual_hats: state.dualHats,
        groups: state.groups,
        legal_basis: state.legalBasis,
        established_at: state.established.at,
        established_rec: state.established.recordedAt,
        merged_into: state.status === 'merged' ? state.into : null,
        ended_at: ended?.at ?? null,
        ended_rec: ended?.recordedAt ?? null,
        status: state.status,
      },
    },
  ]
}

export const COMMAND_KIND: StreamKind<CommandState, CommandEvents> = {
  kind: 'command',
  events: ['command-established', 'command-merged', 'working-group-formed', 'command-stood-down'],
  initial: { status: 'absent' },
  evolve: evolveCommand,
  duties: [],
  tables: [COMMANDS_TABLE],
  rows: commandRows,
  counts: () => [],
}

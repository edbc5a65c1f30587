import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { BranchState } from '../branches/state.ts'
import { refuseMoment } from '../moment.ts'
import type { EntryEvents, EntryState } from './entry.ts'

export type EntryReads = { entry: SubjectState<EntryState>; branch: SubjectState<BranchState> }
export type KnownEntry = Exclude<EntryState, { status: 'none' }>
interface OnEntry {
  readonly entry: string
  readonly branch: string
  readonly occurredAt: Instant
}
export const entryStreams = ({
  entry,
  branch,
}: Pick<OnEntry, 'entry' | 'branch'>): {
  entry: StreamId
  branch: StreamId
} => ({
  entry: streamId('credit-entry', entry),
  branch: streamId('credit-branch', branch),
})
export const placeOfEntry = (_command: unknown, { branch }: { branch: SubjectState<BranchState> }): PlaceCode | null =>
  branch.domain.status === 'none' ? null : branch.domain.place

export const entryFact = <T extends keyof EntryEvents>(
  type: T,
  data: EntryEvents[T],
  place: PlaceCode,
  occurredAt: Instant,
): Fact<T, EntryEvents[T]> => ({ type, data, streams: [streamId('credit-entry', data.entry)], place, occurredAt })

/** The line, when it stands on its list and is that branch's to match. */
export function listedEntry(command: OnEntry, states: EntryReads, context: Context): Result<KnownEntry> {
  const { entry, branch, occurredAt } = command
  const state = states.entry.domain
  if (state.status === 'none') return refuse('no-such-entry', { entry }, { field: 'entry' })
  if (states.branch.domain.status === 'none' || state.branch !== branch)
    return refuse('entry-of-other-branch', { entry, branch: state.branch }, { field: 'branch' })
  if (state.status === 'unlisted') return refuse('entry-unlisted', { entry })
  return refuseMoment(occurredAt, context, state.listedAt) ?? accept(state)
}

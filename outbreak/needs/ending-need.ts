import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { type NeedReads, needStream } from './need-reads.ts'
import { nextNeedId } from './next-need.ts'
import type { NeedState } from './state.ts'

/** Ending a need reads the next of its series too, so that it is opened once. */
export type EndingReads = NeedReads & { readonly next: SubjectState<NeedState> }

export const endingStreams = (command: { readonly need: string }): { need: StreamId; next: StreamId } => ({
  ...needStream(command),
  next: streamId('need', nextNeedId(command.need)),
})

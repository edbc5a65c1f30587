import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { PersonId, PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../moment.ts'
import type { TestingEvents } from './events.ts'
import { owedBy } from './owed.ts'
import type { TestingRefusal } from './refusals.ts'
import type { TransportOwed } from './tube-events.ts'
import { hasResult, type KnownTube, type TubeState } from './tube-state.ts'

/** What every decision about one tube reads. */
export type TubeReads = { readonly tube: SubjectState<TubeState> }

export const tubeStream = (tube: string): StreamId => streamId('tube', tube)
export const tubeStreams = ({ tube }: { readonly tube: string }): { tube: StreamId } => ({ tube: tubeStream(tube) })
export const tubePlace = (_: unknown, { tube }: TubeReads): PlaceCode | null =>
  tube.domain.status === 'none' ? null : tube.domain.place

/** A typed fact of this room. */
export const testingFact = <T extends keyof TestingEvents & string>(
  type: T,
  data: TestingEvents[T],
  streams: readonly [StreamId, ...StreamId[]],
  where: { readonly place: PlaceCode; readonly occurredAt: Instant },
): Fact<T, TestingEvents[T]> => ({ type, data, streams, ...where })

/** The tube, when it may still give a result. */
export function openTube(
  { tube }: { readonly tube: string },
  state: TubeState,
): Result<
  Exclude<KnownTube, { status: 'lost' | 'resulted' | 'membersHeld' | 'singleRetest' | 'resolved' }>,
  TestingRefusal
> {
  if (state.status === 'none') return refuse('tube-unknown', { tube }, { field: 'tube' })
  if (state.status === 'lost') return refuse('tube-ended', { tube })
  if (hasResult(state)) return refuse('tube-already-resulted', { tube, result: state.result })
  return accept(state)
}

/** What is owed of a tube from its collection on. */
export function transportOwed(context: Context, place: PlaceCode, at: Instant): { transport?: TransportOwed } {
  const owed = owedBy(context, 'tube.receive', 'tube-transport', place, at)
  return owed === undefined ? {} : { transport: { receiveDueAt: owed.dueAt, holder: owed.holder } }
}

/** When the tube that is to be taken again gave no answer, and these are its people; `null` when nothing is taken again. */
export function refuseResample(
  command: { readonly resampleOf: string | null; readonly occurredAt: Instant },
  first: TubeState | undefined,
  people: readonly PersonId[],
  context: Context,
) {
  const { resampleOf: tube, occurredAt } = command
  if (tube === null) return undefined
  if (first === undefined || first.status === 'none') return refuse('tube-unknown', { tube }, { field: 'resampleOf' })
  if (!first.resampleOwed) return refuse('no-resample-owed', { tube, status: first.status }, { field: 'resampleOf' })
  const members = new Set(first.members)
  const other = [...new Set(people).symmetricDifference(members)][0]
  if (other !== undefined) return refuse('resample-other-people', { tube, person: other }, { field: 'resampleOf' })
  return refuseMoment(
    occurredAt,
    context,
    first.status === 'lost' ? first.lostAt : hasResult(first) ? first.resultedAt : null,
  )
}

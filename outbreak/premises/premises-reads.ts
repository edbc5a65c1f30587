import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../moment.ts'
import type { PremisesRefusal } from './contract.ts'
import type { PremisesEvents } from './events.ts'
import type { KnownPremises, PremisesState } from './state.ts'

export type PremisesReads = { premises: SubjectState<PremisesState> }

export const premisesStream = ({ premises }: { readonly premises: string }): { premises: StreamId } => ({
  premises: streamId('premises', premises),
})
export const premisesPlace = (_command: unknown, { premises }: PremisesReads): PlaceCode | null =>
  premises.domain.status === 'none' ? null : premises.domain.place

export const premisesFact = <T extends keyof PremisesEvents>(
  type: T,
  data: PremisesEvents[T],
  place: PlaceCode,
  occurredAt: Instant,
): Fact<T, PremisesEvents[T]> => ({ type, data, streams: [streamId('premises', data.premises)], place, occurredAt })

export function knownPremises(
  { premises, occurredAt }: { readonly premises: string; readonly occurredAt: Instant },
  states: PremisesReads,
  context: Context,
): Result<KnownPremises, PremisesRefusal> {
  const state = states.premises.domain
  if (state.status === 'none') return refuse('no-such-premises', { premises }, { field: 'premises' })
  return refuseMoment(occurredAt, context, state.lastStepAt) ?? accept(state)
}

import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { AppealDecided, AppealEvents, AppealFiled } from './events.ts'

interface Filed extends AppealFiled {
  readonly filedAt: Instant
  readonly filedRec: Instant
  readonly acknowledgedAt: Instant | null
}
export type AppealState =
  | { readonly status: 'none' }
  | (Filed & { readonly status: 'open' })
  | (Filed & { readonly status: 'withdrawn'; readonly endedAt: Instant })
  | (Filed &
      Pick<AppealDecided, 'outcome' | 'remedy' | 'reasons' | 'decidedBy'> & {
        readonly status: 'decided'
        readonly endedAt: Instant
      })

export const NO_APPEAL: AppealState = { status: 'none' }

export function evolveAppeal(state: AppealState, event: RecordedIn<AppealEvents>): AppealState {
  if (event.type === 'appeal-filed') {
    const { occurredAt: filedAt, recordedAt: filedRec } = event
    return { ...event.data, status: 'open', filedAt, filedRec, acknowledgedAt: null }
  }
  if (state.status !== 'open') return state
  const { occurredAt: endedAt } = event
  switch (event.type) {
    case 'appeal-acknowledged':
      return { ...state, acknowledgedAt: event.occurredAt }
    case 'appeal-decided':
      return { ...state, ...event.data, status: 'decided', endedAt }
    case 'appeal-withdrawn':
      return { ...state, status: 'withdrawn', endedAt }
    default:
      return exhaustive(event)
  }
}

import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { NeedsRefusal, RecordCareReturn } from '../contract.ts'
import { type NeedReads, needFact, needStream, servingNeed } from '../need-reads.ts'

/** Back home; the need itself may have been closed at the hospital's door. */
export const recordCareReturn: Decision<RecordCareReturn, NeedReads, NeedsRefusal> = {
  name: 'record-care-return',
  ...servingNeed,
  streams: needStream,
  decide({ need, occurredAt }, states, context) {
    const state = states.need.domain
    if (state.status === 'none') return refuse('no-such-need', { need }, { field: 'need' })
    if (state.exit === null || state.returnedAt !== null) return refuse('has-not-left')
    return (
      refuseMoment(occurredAt, context, state.exit.at) ??
      accept([needFact('care-return-recorded', { need }, state.place, occurredAt)])
    )
  },
}

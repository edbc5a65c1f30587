import type { Decision } from '#kernel/ledger/decision.ts'
import { accept } from '#kernel/primitives/result.ts'
import { type AppealReads, appealFact, appealPlace, appealStream, openAppeal } from '../appeal-reads.ts'
import type { AppealsRefusal, WithdrawAppeal } from '../contract.ts'

/** The resident takes it back; nobody else ends an appeal undecided. */
export const withdrawAppeal: Decision<WithdrawAppeal, AppealReads, AppealsRefusal> = {
  name: 'withdraw-appeal',
  right: 'appeal.file',
  place: appealPlace,
  streams: appealStream,
  decide(command, states, context) {
    const open = openAppeal(command, states, context)
    if (!open.ok) return open
    const { appeal, occurredAt } = command
    return accept([appealFact('appeal-withdrawn', { appeal }, open.value.place, occurredAt)])
  },
}

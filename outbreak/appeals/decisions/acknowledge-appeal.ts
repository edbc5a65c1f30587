import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type AppealReads, appealBearers, appealFact, appealPlace, appealStream, openAppeal } from '../appeal-reads.ts'
import type { AcknowledgeAppeal, AppealsRefusal } from '../contract.ts'

/** The resident is told that the appeal is here. */
export const acknowledgeAppeal: Decision<AcknowledgeAppeal, AppealReads, AppealsRefusal> = {
  name: 'acknowledge-appeal',
  right: 'appeal.decide',
  place: appealPlace,
  bearers: appealBearers,
  streams: appealStream,
  decide(command, states, context) {
    const open = openAppeal(command, states, context)
    if (!open.ok) return open
    const { appeal, channel, occurredAt } = command
    const { acknowledgedAt: at, place } = open.value
    if (at !== null) return refuse('already-acknowledged', { appeal, at })
    return accept([appealFact('appeal-acknowledged', { appeal, channel }, place, occurredAt)])
  },
}

import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { NeedsRefusal, RecordCareExit } from '../contract.ts'
import { NEED_RULES } from '../contract-kinds.ts'
import { type NeedReads, needFact, needStream, openNeed, servingNeed } from '../need-reads.ts'

/** A resident under order leaves home for care: allowed by the kind of need, recorded, never asked back for. */
export const recordCareExit: Decision<RecordCareExit, NeedReads, NeedsRefusal> = {
  name: 'record-care-exit',
  ...servingNeed,
  streams: needStream,
  decide(command, states, context) {
    const open = openNeed(command, states, context)
    if (!open.ok) return open
    const { occurredAt, ...data } = command
    const { kind, exit, place } = open.value
    if (!NEED_RULES[kind].leavesHome) return refuse('stays-home', { kind })
    if (exit !== null) return refuse('already-left', { at: exit.at })
    return accept([needFact('care-exit-recorded', data, place, occurredAt)])
  },
}

import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { BranchState } from '../../branches/state.ts'
import type { ReliefKind } from '../../contract-kinds.ts'
import { savingFen } from '../../contract-money.ts'
import type { FirmState } from '../../lists/firm.ts'
import { refuseMoment } from '../../moment.ts'
import type { GrantRelief } from '../contract.ts'
import type { ReliefGranted, ReliefState } from '../relief.ts'

type Reads = {
  relief: SubjectState<ReliefState>
  firm: SubjectState<FirmState>
  branch: SubjectState<BranchState>
}
/** A fee not taken and a profit ceded are saved whole; a limit or a renewal saves nothing by itself. */
const SAVED_WHOLE: readonly ReliefKind[] = ['fee-cut', 'profit-ceded']

function refuseShape({ kind, rate, amountFen }: GrantRelief) {
  if (kind !== 'rate-concession')
    return amountFen === null || rate !== null ? refuse('amount-needed', { kind }, { field: 'amountFen' }) : undefined
  if (rate === null || amountFen !== null) return refuse('rate-needed', {}, { field: 'rate' })
  return rate.contractBp >= rate.referenceBp ? refuse('no-preference', {}, { field: 'rate' }) : undefined
}

const savedBy = ({ kind, rate, amountFen }: GrantRelief): number | null => {
  if (rate !== null) return savingFen(rate)
  return SAVED_WHOLE.includes(kind) ? amountFen : null
}

/** Given by whoever may approve; the saving is worked out here and stands in the record. */
export const grantRelief: Decision<GrantRelief, Reads> = {
  name: 'grant-relief',
  right: 'credit.decide',
  place: (_command, { branch }) => (branch.domain.status === 'none' ? null : branch.domain.place),
  streams: ({ relief, firm, branch }) => ({
    relief: streamId('credit-relief', relief),
    firm: streamId('credit-firm', firm),
    branch: streamId('credit-branch', branch),
  }),
  decide(command, states, context) {
    const { relief, firm, branch, occurredAt } = command
    const known = states.branch.domain
    if (known.status === 'none') return refuse('no-such-branch', { branch }, { field: 'branch' })
    if (states.relief.domain.status !== 'none') return refuse('relief-exists', { relief }, { field: 'relief' })
    if (states.firm.domain.status === 'none') return refuse('no-such-firm', { firm }, { field: 'firm' })
    const refused = refuseShape(command) ?? refuseMoment(occurredAt, context)
    if (refused) return refused
    const { occurredAt: _at, ...said } = command
    const data: ReliefGranted = { ...said, savingFen: savedBy(command) }
    const streams = [streamId('credit-relief', relief)] as const
    return accept([{ type: 'relief-granted', data, streams, place: known.place, occurredAt }])
  },
}

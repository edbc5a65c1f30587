import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import { placeOfBranchId } from '../../posts.ts'
import type { RegisterFirm } from '../contract.ts'
import type { FirmState } from '../firm.ts'

/** Entered by its home branch's lead desk; the right is held over that branch's place. */
export const registerFirm: Decision<RegisterFirm, { firm: SubjectState<FirmState> }> = {
  name: 'register-firm',
  right: 'credit.lead',
  place: ({ homeBranch }) => placeOfBranchId(homeBranch) ?? null,
  streams: ({ firm }) => ({ firm: streamId('credit-firm', firm) }),
  decide({ occurredAt, ...data }, states, context) {
    const { firm, homeBranch, place } = data
    if (placeOfBranchId(homeBranch) === undefined)
      return refuse('no-such-branch', { branch: homeBranch }, { field: 'homeBranch' })
    if (states.firm.domain.status !== 'none') return refuse('firm-exists', { firm }, { field: 'firm' })
    const fact = { type: 'firm-registered', data, streams: [streamId('credit-firm', firm)], place, occurredAt } as const
    return refuseMoment(occurredAt, context) ?? accept([fact])
  },
}

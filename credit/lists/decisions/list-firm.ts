import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { STEP_RULES } from '../../contract-steps.ts'
import { refuseMoment } from '../../moment.ts'
import { branchPost } from '../../posts.ts'
import { CREDIT_RULES } from '../../rules.ts'
import type { ListFirm } from '../contract.ts'
import { type EntryReads, entryFact, entryStreams, placeOfEntry } from '../entry-reads.ts'
import type { FirmState } from '../firm.ts'

/** On the list, and from then on owed a contact by its branch's relationship manager. */
export const listFirm: Decision<ListFirm, EntryReads & { firm: SubjectState<FirmState> }> = {
  name: 'list-firm',
  right: 'credit.lead',
  place: placeOfEntry,
  streams: (command) => ({ ...entryStreams(command), firm: streamId('credit-firm', command.firm) }),
  decide({ occurredAt, ...said }, states, context) {
    const { entry, firm, branch } = said
    const known = states.branch.domain
    if (known.status === 'none') return refuse('no-such-branch', { branch }, { field: 'branch' })
    if (states.entry.domain.status !== 'none') return refuse('entry-exists', { entry }, { field: 'entry' })
    if (states.firm.domain.status === 'none') return refuse('no-such-firm', { firm }, { field: 'firm' })
    const contact = {
      holder: branchPost(branch, STEP_RULES.accept.desk),
      dueAt: plusHours(occurredAt, CREDIT_RULES.contact.hours),
    }
    const data = { ...said, place: known.place, contact }
    return refuseMoment(occurredAt, context) ?? accept([entryFact('firm-listed', data, known.place, occurredAt)])
  },
}

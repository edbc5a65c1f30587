import type { Duty } from '#kernel/duties/duty.ts'
import { blockAt, openBlock } from '#kernel/duties/holder.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ContactState, CurrentContact } from '../contacts/state.ts'
import type { CarryCause } from './events.ts'

/** How one line of the day's list stands when it is signed. */
export interface Line {
  readonly end: 'placed' | 'becameCase' | 'released' | 'open'
  /** Status for the reader: what the person still waits for. */
  readonly state: string
  /** Not placed, or placed after its time: a cause is asked for. */
  readonly wantsCause: boolean
  readonly late: boolean
  /** What the duty itself says; null when it says nothing. */
  readonly cause: CarryCause | null
}

const causeOf = (block: Duty['blocks'][number] | null): CarryCause | null =>
  block === null ? null : block.by.kind === 'resource' ? block.by.resource : 'other-duty'

const determinationAt = (contact: ContactState, at: Instant): CurrentContact | undefined =>
  [...contact.past, ...(contact.status === 'none' ? [] : [contact])].find(({ determinedAt }) => determinedAt === at)

function endOf(contact: CurrentContact): Line['end'] {
  if (contact.placed !== null) return 'placed'
  return contact.status === 'becameCase' || contact.status === 'released' ? contact.status : 'open'
}

/** What became of the determination at `determinedAt`; undefined when it was voided. */
export function accountFor(subject: SubjectState<ContactState>, determinedAt: Instant): Line | undefined {
  const contact = determinationAt(subject.domain, determinedAt)
  if (contact === undefined) return undefined
  const duty = subject.duties.find(({ kind, opened }) => kind === 'isolate' && opened.at === determinedAt)
  const end = endOf(contact)
  if (end === 'open') {
    const cause = duty === undefined ? null : causeOf(openBlock(duty))
    return { end, state: contact.status, wantsCause: true, late: false, cause }
  }
  const { dueAt = null, doneAt = null } = duty?.stages.finish ?? {}
  const late = dueAt !== null && doneAt !== null && doneAt > dueAt
  const cause = late && duty !== undefined ? causeOf(blockAt(duty, dueAt)) : null
  return { end, state: contact.status, wantsCause: late, late, cause }
}

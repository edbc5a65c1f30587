import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PersonId, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type CaseReads, caseStream, homeOfCase } from '../../cases/decisions/case-reads.ts'
import type { ContactState } from '../../contacts/state.ts'
import { refuseMoment } from '../../moment.ts'
import type { RecordCareNeeds, TransferRefusal } from '../contract.ts'
import type { CareState } from './care-state.ts'

type Reads = CaseReads & { readonly contact: SubjectState<ContactState>; readonly care: SubjectState<CareState> }

export const careStream = (person: PersonId): StreamId => streamId('care', person)

const homeOf = ({ case: found, contact }: Reads) =>
  homeOfCase(found.domain) ?? (contact.domain.status === 'none' ? null : contact.domain.home)

/** Needs are known of a person, not of the case or the contact: they stay when one becomes the other. */
export const recordCareNeeds: Decision<RecordCareNeeds, Reads, TransferRefusal> = {
  name: 'record-care-needs',
  right: 'care.record',
  place: (_command, states) => homeOf(states),
  streams: ({ person }) => ({
    case: caseStream(person),
    contact: streamId('contact', person),
    care: careStream(person),
  }),
  decide({ person, needs, occurredAt }, states, context) {
    const home = homeOf(states)
    if (home === null) return refuse('needs-nobody-known', { person }, { field: 'person' })
    const care = states.care.domain
    const moment = refuseMoment(occurredAt, context, care.status === 'none' ? null : care.at)
    if (moment) return moment
    const data = { person, needs: [...new Set(needs)] }
    return accept([{ type: 'care-needs-recorded', data, streams: [careStream(person)], place: home, occurredAt }])
  },
}

import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { placeOfFacility } from '../../facilities/decisions/facility-reads.ts'
import { refuseMoment } from '../../moment.ts'
import type { RecordBurial, RecordDeath } from '../care-contract.ts'
import type { BurialRecorded, CaseDeceased } from '../care-events.ts'
import type { CasesRefusal } from '../contract.ts'
import { type CaseReads, caseStream, homeOfCase, positiveCaseOf } from './case-reads.ts'
import { type BedsReads, bedStreams, freedBeds, refuseBeds } from './held-beds.ts'

/** The patient died; every bed held is free from then on, and nothing about a move or a release is owed. */
export const recordDeath: Decision<RecordDeath, BedsReads, CasesRefusal> = {
  name: 'record-death',
  right: 'case.treat',
  place: ({ facility }, states) =>
    facility === null || states.beds[0] === undefined
      ? homeOfCase(states.case.domain)
      : placeOfFacility(states.beds[0].domain),
  streams: bedStreams,
  decide(command, states, context) {
    const { person, cause, facility, occurredAt } = command
    const known = positiveCaseOf(states.case.domain, person)
    if (!known.ok) return known
    const { record, status } = known.value
    const { care } = record
    if (status === 'deceased')
      return refuse('case-deceased', { person, deceasedAt: care.deceased?.at ?? record.movedAt }, { field: 'person' })
    const refused = refuseMoment(occurredAt, context, record.movedAt) ?? refuseBeds(known.value, command)
    if (refused) return refused
    const data: CaseDeceased = { person, cause, facility }
    const died: Fact = { type: 'case-deceased', data, streams: [caseStream(person)], place: record.home, occurredAt }
    return accept([...freedBeds(known.value, command, 'deceased'), died])
  },
}

/** Where the end of an outbreak is counted from the last burial, it is told once, and whether it was a safe one. */
export const recordBurial: Decision<RecordBurial, CaseReads, CasesRefusal> = {
  name: 'record-burial',
  right: 'case.follow',
  place: (_command, states) => homeOfCase(states.case.domain),
  streams: ({ person }) => ({ case: caseStream(person) }),
  decide({ person, safe, occurredAt }, states, context) {
    const known = positiveCaseOf(states.case.domain, person)
    if (!known.ok) return known
    const { record } = known.value
    const { deceased, burial } = record.care
    if (deceased === null) return refuse('not-deceased', { person }, { field: 'person' })
    if (burial !== null) return refuse('burial-recorded', { person, buriedAt: burial.at }, { field: 'person' })
    const refused = refuseMoment(occurredAt, context, deceased.at)
    if (refused) return refused
    const data: BurialRecorded = { person, safe }
    return accept([{ type: 'burial-recorded', data, streams: [caseStream(person)], place: record.home, occurredAt }])
  },
}

import { cityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ReportSuspect } from '../care-contract.ts'
import type { CaseSuspected } from '../care-events.ts'
import type { CasesRefusal } from '../contract.ts'
import { cityCdc, owedBy } from '../owed.ts'
import { type CaseReads, caseStream } from './case-reads.ts'

/** Clinical criteria without a positive: counted among the suspected, and owed a recheck. */
export const reportSuspect: Decision<ReportSuspect, CaseReads, CasesRefusal> = {
  name: 'report-suspect',
  right: 'case.treat',
  place: ({ place }) => place,
  streams: ({ person }) => ({ case: caseStream(person) }),
  decide(command, states, context) {
    const { person, foundIn, home, place, criteria, onsetOn, indexCase, occurredAt } = command
    const known = states.case.domain
    if (known.status !== 'none' && known.status !== 'revoked')
      return refuse('case-exists', { person, foundAt: known.record.found.at }, { field: 'person' })
    const refused = refuseMoment(occurredAt, context, known.status === 'revoked' ? known.revoked.at : null)
    if (refused) return refused
    if (cityOf(home) !== (context.city as string))
      return refuse('not-this-city', { place: home, city: context.city }, { field: 'home' })
    const verify = owedBy(context, 'case.verify', occurredAt, cityCdc(home))
    const data: CaseSuspected = { person, foundIn, home, criteria, onsetOn, indexCase, verify }
    return accept([{ type: 'case-suspected', data, streams: [caseStream(person)], place, occurredAt }])
  },
}

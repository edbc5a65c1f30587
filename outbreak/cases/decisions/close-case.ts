import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { CloseCase } from '../care-contract.ts'
import type { HomeMonitoring } from '../care-record.ts'
import type { CasesRefusal } from '../contract.ts'
import { type CaseReads, caseStream } from './case-reads.ts'
import { atHome, releasedCaseOf } from './home-care.ts'

function refuseUnfinished(home: HomeMonitoring | null, { person, occurredAt }: CloseCase, { policy }: Context) {
  if (home === null) return undefined
  const day = Math.max(...home.testDays)
  if (!home.passed)
    return refuse('home-test-missing', { person, day, ct: policy.caseRelease.ctAtLeast ?? '—' }, { field: 'person' })
  return occurredAt < home.until
    ? refuse('home-unfinished', { person, days: policy.homeMonitoring?.days ?? day, until: home.until })
    : undefined
}

/** Watched to the end and passed: the file is closed, and nobody owes anything about the person any more. */
export const closeCase: Decision<CloseCase, CaseReads, CasesRefusal> = {
  name: 'close-case',
  ...atHome,
  decide(command, states, context) {
    const { person, occurredAt } = command
    const released = releasedCaseOf(states.case.domain, person)
    if (!released.ok) return released
    const { record } = released.value
    const refused =
      refuseMoment(occurredAt, context, record.movedAt) ?? refuseUnfinished(record.care.home, command, context)
    if (refused) return refused
    const fact = { data: { person }, streams: [caseStream(person)], place: record.home, occurredAt } as const
    return accept([{ type: 'case-closed', ...fact }])
  },
}

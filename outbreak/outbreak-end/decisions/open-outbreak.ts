import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { CaseState } from '../../cases/state.ts'
import { refuseMoment } from '../../moment.ts'
import { caseAnchor, countsFromCases } from '../case-anchor.ts'
import type { OpenOutbreak, OutbreakEndRefusal } from '../contract.ts'
import type { LinkedCase } from '../events.ts'
import { type EndReads, endFact, endStream, ofOutbreak } from './end-reads.ts'

type Reads = EndReads & { readonly cases: readonly SubjectState<CaseState>[] }

function linked(command: OpenOutbreak, states: Reads, context: Context): Result<LinkedCase[], OutbreakEndRefusal> {
  const cases: LinkedCase[] = []
  for (const [i, person] of command.cases.entries()) {
    const state = states.cases[i]?.domain
    const known = state !== undefined && state.status !== 'none' && state.status !== 'revoked'
    if (!known || !contains(command.place, state.record.home))
      return refuse('case-unknown-here', { person, place: command.place }, { field: 'cases' })
    cases.push({ person, anchorAt: caseAnchor(state.record, context.policy, context.zone) })
  }
  return accept(cases)
}

/** From here every further case of the place is linked by itself, and the count to the end is kept. */
export const openOutbreak: Decision<OpenOutbreak, Reads, OutbreakEndRefusal> = {
  name: 'open-outbreak',
  right: ofOutbreak.right,
  place: ofOutbreak.place,
  streams: ({ place, cases }) => ({ end: endStream(place), cases: cases.map((person) => streamId('case', person)) }),
  decide(command, states, context) {
    const { place, occurredAt } = command
    const state = states.end.domain
    if (state.status !== 'none' && state.closedAt === null)
      return refuse('outbreak-followed', { place, openedAt: state.openedAt }, { field: 'place' })
    const moment = refuseMoment(occurredAt, context, state.status === 'none' ? null : state.lastAt)
    if (moment) return moment
    const { id: pack, outbreakEnd } = context.policy
    const { anchor, days, postSurveillanceDays } = outbreakEnd
    if (days === null || !countsFromCases(context.policy)) return refuse('no-case-countdown', { pack, anchor })
    const cases = linked(command, states, context)
    if (!cases.ok) return cases
    const rule = { pack, anchor, days, postSurveillanceDays }
    return accept([endFact('outbreak-opened', { place, rule, cases: cases.value }, occurredAt)])
  },
}

import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { MakeUpStudy } from '../contract-sessions.ts'
import { type MakeUpState, makeUpStream } from '../make-up.ts'
import { refuseMoment } from '../moment.ts'
import { sessionStream, studyFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'

type Reads = { makeUp: SubjectState<MakeUpState> }

/** What was missed is made up: at a later session, or by oneself with an outline handed in. */
export const makeUp: Decision<MakeUpStudy, Reads, StudyRefusal> = {
  name: 'make-up-study',
  right: 'study.keep',
  place: (_command, { makeUp: { domain } }) => (domain.status === 'none' ? null : domain.place),
  bearers: (_command, { makeUp: { domain } }) => (domain.status === 'none' ? [] : [domain.holder]),
  streams: ({ session, member }) => ({ makeUp: makeUpStream(session, member) }),
  decide({ session, member, by, proof, occurredAt }, states, context) {
    const state = states.makeUp.domain
    if (state.status !== 'owed') return refuse('study-make-up-not-owed', { session }, { field: 'member' })
    const moment = refuseMoment(occurredAt, context, state.owedAt)
    if (moment) return moment
    if (proof === '') return refuse('study-proof-missing', {}, { field: 'proof' })
    const streams = [makeUpStream(session, member), sessionStream(session)] as const
    const where = { place: state.place, occurredAt }
    return accept([studyFact('study-made-up', { session, member, by, proof }, streams, where)])
  },
}

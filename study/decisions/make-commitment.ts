import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { CommitmentState } from '../commitment.ts'
import type { MakeStudyCommitment } from '../contract.ts'
import { commitmentStream, keepingSession, openSession, sessionStream, studyFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'
import type { SessionState } from '../session.ts'

type Reads = { commitment: SubjectState<CommitmentState>; session: SubjectState<SessionState> }

/** What a session leads to becomes an ordinary duty of a post: a desk, or the head of a working group. */
export const makeCommitment: Decision<MakeStudyCommitment, Reads, StudyRefusal> = {
  name: 'make-study-commitment',
  right: 'study.keep',
  place: keepingSession.place,
  bearers: keepingSession.bearers,
  streams: ({ commitment, session }) => ({
    commitment: commitmentStream(commitment),
    session: sessionStream(session),
  }),
  decide(command, states, context) {
    const { occurredAt, ...given } = command
    const { commitment, session, owner, dueAt } = given
    if (states.commitment.domain.status !== 'none')
      return refuse('study-commitment-exists', { commitment }, { field: 'commitment' })
    const open = openSession(command, states, context)
    if (!open.ok) return open
    if (!owner.startsWith(context.city))
      return refuse('study-owner-elsewhere', { owner, city: context.city }, { field: 'owner' })
    if (dueAt <= occurredAt) return refuse('study-due-past', { dueAt }, { field: 'dueAt' })
    const { unit, place } = open.value
    const streams = [commitmentStream(commitment), sessionStream(session)] as const
    return accept([studyFact('study-commitment-made', { ...given, unit, place }, streams, { place, occurredAt })])
  },
}

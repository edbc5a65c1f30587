import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { CommitmentState } from '../commitment.ts'
import type { CarryStudyCommitment, KeepStudyCommitment } from '../contract.ts'
import { refuseMoment } from '../moment.ts'
import { commitmentStream, studyFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'

type Reads = { commitment: SubjectState<CommitmentState> }
type Open = Extract<CommitmentState, { status: 'open' }>

/** Its owner acts on a commitment wherever it lies, as on any duty. */
const owning = {
  right: 'duty.act',
  place: (_command: unknown, { commitment: { domain } }: Reads) => (domain.status === 'none' ? null : domain.place),
  bearers: (_command: unknown, { commitment: { domain } }: Reads) => (domain.status === 'none' ? [] : [domain.owner]),
  streams: ({ commitment }: { readonly commitment: string }) => ({ commitment: commitmentStream(commitment) }),
} as const

function openCommitment(
  { commitment, occurredAt }: { readonly commitment: string; readonly occurredAt: Instant },
  states: Reads,
  context: Context,
): Result<Open, StudyRefusal> {
  const state = states.commitment.domain
  if (state.status === 'none') return refuse('study-commitment-unknown', { commitment }, { field: 'commitment' })
  if (state.status === 'kept') return refuse('study-commitment-closed', { commitment, at: state.keptAt })
  return refuseMoment(occurredAt, context, state.madeAt) ?? accept(state)
}

export const keepCommitment: Decision<KeepStudyCommitment, Reads, StudyRefusal> = {
  name: 'keep-study-commitment',
  ...owning,
  decide(command, states, context) {
    const open = openCommitment(command, states, context)
    if (!open.ok) return open
    const { commitment, proof, occurredAt } = command
    if (proof.ref === '') return refuse('study-proof-missing', {}, { field: 'proof.ref' })
    const where = { place: open.value.place, occurredAt }
    return accept([studyFact('study-commitment-kept', { commitment, proof }, [commitmentStream(commitment)], where)])
  },
}

/** Carried over with a reason: the first promise stays in sight beside the later one. */
export const carryCommitment: Decision<CarryStudyCommitment, Reads, StudyRefusal> = {
  name: 'carry-study-commitment',
  ...owning,
  decide(command, states, context) {
    const open = openCommitment(command, states, context)
    if (!open.ok) return open
    const { commitment, reason, dueAt, occurredAt } = command
    const { owner, place } = open.value
    if (dueAt <= occurredAt) return refuse('study-due-past', { dueAt }, { field: 'dueAt' })
    const data = { commitment, reason, dueAt, owner, place }
    const where = { place, occurredAt }
    return accept([studyFact('study-commitment-carried', data, [commitmentStream(commitment)], where)])
  },
}

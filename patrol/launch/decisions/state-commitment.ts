import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import type { AnswerCommitment, StateCommitment } from '../contract.ts'
import type { LaunchEvents } from '../events.ts'
import { type CommitmentReads, commitmentStream, type LaunchReads, launchStream } from '../state.ts'

/** What a unit undertakes before everybody (表态) is owed from then on, by a day. */
export const stateCommitment: Decision<StateCommitment, CommitmentReads & LaunchReads, PatrolRefusal> = {
  name: 'state-commitment',
  right: 'patrol.lead',
  place: (_command, { launch }) => launch.domain?.place ?? null,
  // The commitment comes first: its subject owns the key of the text.
  streams: ({ commitment, ceremony }) => ({
    commitment: commitmentStream(commitment),
    launch: launchStream(ceremony),
  }),
  decide({ occurredAt, ...data }, states, context) {
    const { commitment, ceremony, dueAt } = data
    const launch = states.launch.domain
    if (launch === null) return refuse('no-such-launch', { ceremony }, { field: 'ceremony' })
    const moment = inOrder(occurredAt, context, launch.at)
    if (!moment.ok) return moment
    if (states.commitment.domain !== null) return refuse('commitment-exists', { commitment }, { field: 'commitment' })
    if (dueAt <= occurredAt) return refuse('commitment-due-past', { dueAt }, { field: 'dueAt' })
    const at = { streams: [commitmentStream(commitment)], place: launch.place, occurredAt } as const
    return accept([factOf<LaunchEvents>()('commitment-stated', data, at)])
  },
}

/** The unit answers for its own word. */
export const answerCommitment: Decision<AnswerCommitment, CommitmentReads, PatrolRefusal> = {
  name: 'answer-commitment',
  right: 'patrol.serve',
  place: (_command, { commitment }) => commitment.domain?.place ?? null,
  bearers: (_command, { commitment }) => (commitment.domain === null ? [] : [commitment.domain.unit]),
  streams: ({ commitment }) => ({ commitment: commitmentStream(commitment) }),
  decide({ occurredAt, ...data }, states, context) {
    const { commitment, result, evidence } = data
    const stated = states.commitment.domain
    if (stated === null) return refuse('no-such-commitment', { commitment }, { field: 'commitment' })
    const { unit, answer, statedAt, place } = stated
    if (unit !== context.actor.post) return refuse('not-your-commitment', { commitment, unit })
    const moment = inOrder(occurredAt, context, statedAt)
    if (!moment.ok) return moment
    if (answer !== null) return refuse('commitment-answered', { commitment, result: answer.result })
    if (result === 'kept' && evidence.length === 0) return refuse('kept-needs-evidence', {}, { field: 'evidence' })
    const at = { streams: [commitmentStream(commitment)], place, occurredAt } as const
    return accept([factOf<LaunchEvents>()('commitment-answered', data, at)])
  },
}

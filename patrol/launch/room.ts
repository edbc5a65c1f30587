import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { Count } from '#kernel/ledger/table.ts'
import { countingDay } from '../facts.ts'
import { attendLaunch, holdLaunch } from './decisions/hold-launch.ts'
import { answerCommitment, stateCommitment } from './decisions/state-commitment.ts'
import type { CeremonyEvents, CommitmentEvents, PresenceEvents } from './events.ts'
import {
  type CommitmentState,
  evolveCommitment,
  evolveLaunch,
  evolvePresence,
  type LaunchState,
  type PresenceState,
} from './state.ts'
import {
  commitmentRows,
  launchRows,
  PATROL_COMMITMENTS,
  PATROL_LAUNCHES,
  PATROL_PRESENCES,
  presenceRows,
} from './views/launch.view.ts'

const RESULTS = { kept: 'done', partly: 'partly', 'not-kept': 'failed' } as const

const COMMITMENT_DUTY: DutyRule<CommitmentEvents> = {
  kind: 'commitment',
  clock: null,
  opens: {
    'commitment-stated': ({ data: { unit, dueAt }, place }) => ({ holder: unit, place, due: { finish: dueAt } }),
  },
  marks: {},
  ends: { 'commitment-answered': ({ data }) => RESULTS[data.result] },
}

function presenceCounts(state: PresenceState): readonly Count[] {
  if (state === null) return []
  const { place, role, at } = state
  return [{ figure: 'patrol-launch-present', place, date: countingDay(at), part: role, n: 1 }]
}

const LAUNCH_KIND: StreamKind<LaunchState, CeremonyEvents> = {
  kind: 'patrol-launch',
  events: ['launch-held', 'officer-present'],
  initial: null,
  evolve: evolveLaunch,
  duties: [],
  tables: [PATROL_LAUNCHES],
  rows: launchRows,
  counts: () => [],
}
const PRESENCE_KIND: StreamKind<PresenceState, PresenceEvents> = {
  kind: 'patrol-presence',
  events: ['officer-present'],
  initial: null,
  evolve: evolvePresence,
  duties: [],
  tables: [PATROL_PRESENCES],
  rows: presenceRows,
  counts: presenceCounts,
}
const COMMITMENT_KIND: StreamKind<CommitmentState, CommitmentEvents> = {
  kind: 'patrol-commitment',
  events: ['commitment-stated', 'commitment-answered'],
  initial: null,
  evolve: evolveCommitment,
  duties: [COMMITMENT_DUTY],
  tables: [PATROL_COMMITMENTS],
  rows: commitmentRows,
  counts: () => [],
}
export const LAUNCH_KINDS = [anyKind(LAUNCH_KIND), anyKind(PRESENCE_KIND), anyKind(COMMITMENT_KIND)]
export const LAUNCH_DECISIONS = [
  anyDecision(holdLaunch),
  anyDecision(attendLaunch),
  anyDecision(stateCommitment),
  anyDecision(answerCommitment),
]

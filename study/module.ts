import { anyDecision } from '#kernel/ledger/decision.ts'
import type { DomainModule } from '#kernel/ledger/module.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { type CampaignState, evolveCampaign } from './campaign.ts'
import { type CommitmentState, evolveCommitment } from './commitment.ts'
import { commitmentCounts, sessionCounts, unitCounts } from './counts.ts'
import { assignUnit } from './decisions/assign-unit.ts'
import { callRoll } from './decisions/call-roll.ts'
import { cancelSession } from './decisions/cancel-session.ts'
import { closeCampaign } from './decisions/close-campaign.ts'
import { conveneSession } from './decisions/convene-session.ts'
import { draftMinutes } from './decisions/draft-minutes.ts'
import { excuseMember } from './decisions/excuse-member.ts'
import { carryCommitment, keepCommitment } from './decisions/follow-commitment.ts'
import { forgetAttendance } from './decisions/forget-attendance.ts'
import { holdSession } from './decisions/hold-session.ts'
import { lockSession } from './decisions/lock-session.ts'
import { makeCommitment } from './decisions/make-commitment.ts'
import { makeUp } from './decisions/make-up.ts'
import { openCampaign } from './decisions/open-campaign.ts'
import { openSignIn } from './decisions/open-sign-in.ts'
import { reportUnit } from './decisions/report-unit.ts'
import { signIn } from './decisions/sign-in.ts'
import { COMMITMENT_DUTY, MAKE_UP_DUTY, MINUTES_DUTY, REPORT_DUTY } from './duties.ts'
import type { CampaignEvents, CommitmentEvents, MakeUpEvents, SessionEvents, UnitEvents } from './events.ts'
import { evolveMakeUp, type MakeUpState } from './make-up.ts'
import { evolveSession, type SessionState } from './session.ts'
import { evolveUnit, type UnitState } from './unit.ts'
import { COMMITMENTS_TABLE, commitmentRows } from './views/commitments.view.ts'
import { CAMPAIGNS_TABLE, campaignRows, UNITS_TABLE, unitRows } from './views/plan.view.ts'
import { ROLL_TABLE, SESSIONS_TABLE, sessionRows } from './views/sessions.view.ts'

const CAMPAIGN_KIND: StreamKind<CampaignState, CampaignEvents> = {
  kind: 'study-campaign',
  events: ['study-campaign-opened', 'study-campaign-closed'],
  initial: { status: 'none' },
  evolve: evolveCampaign,
  duties: [],
  tables: [CAMPAIGNS_TABLE],
  rows: campaignRows,
  counts: () => [],
}

const UNIT_KIND: StreamKind<UnitState, UnitEvents> = {
  kind: 'study-unit',
  events: ['study-unit-assigned', 'study-unit-reported'],
  initial: { status: 'none' },
  evolve: evolveUnit,
  duties: [REPORT_DUTY],
  tables: [UNITS_TABLE],
  rows: unitRows,
  counts: unitCounts,
}

export const SESSION_KIND: StreamKind<SessionState, SessionEvents> = {
  kind: 'study-session',
  events: [
    'study-session-convened',
    'study-sign-in-opened',
    'study-attendance-recorded',
    'study-session-held',
    'study-session-cancelled',
    'study-minutes-drafted',
    'study-session-locked',
    'study-attendance-forgotten',
    'study-commitment-made',
    'study-make-up-owed',
    'study-made-up',
  ],
  initial: { status: 'none' },
  evolve: evolveSession,
  duties: [MINUTES_DUTY],
  tables: [SESSIONS_TABLE, ROLL_TABLE],
  rows: sessionRows,
  counts: sessionCounts,
}

const MAKE_UP_KIND: StreamKind<MakeUpState, MakeUpEvents> = {
  kind: 'study-makeup',
  events: ['study-make-up-owed', 'study-made-up', 'study-make-up-lapsed'],
  initial: { status: 'none' },
  evolve: evolveMakeUp,
  duties: [MAKE_UP_DUTY],
  tables: [],
  rows: () => [],
  counts: () => [],
}

const COMMITMENT_KIND: StreamKind<CommitmentState, CommitmentEvents> = {
  kind: 'study-commitment',
  events: ['study-commitment-made', 'study-commitment-kept', 'study-commitment-carried'],
  initial: { status: 'none' },
  evolve: evolveCommitment,
  duties: [COMMITMENT_DUTY],
  tables: [COMMITMENTS_TABLE],
  rows: commitmentRows,
  counts: commitmentCounts,
}

/** Study campaigns: who studied what, from which documents, and what came of it. Never who thinks what. */
export const STUDY: DomainModule = {
  name: 'study',
  kinds: [
    anyKind(CAMPAIGN_KIND),
    anyKind(UNIT_KIND),
    anyKind(SESSION_KIND),
    anyKind(MAKE_UP_KIND),
    anyKind(COMMITMENT_KIND),
  ],
  decisions: [
    anyDecision(openCampaign),
    anyDecision(closeCampaign),
    anyDecision(assignUnit),
    anyDecision(reportUnit),
    anyDecision(conveneSession),
    anyDecision(openSignIn),
    anyDecision(signIn),
    anyDecision(excuseMember),
    anyDecision(callRoll),
    anyDecision(holdSession),
    anyDecision(cancelSession),
    anyDecision(draftMinutes),
    anyDecision(lockSession),
    anyDecision(makeUp),
    anyDecision(forgetAttendance),
    anyDecision(makeCommitment),
    anyDecision(keepCommitment),
    anyDecision(carryCommitment),
  ],
}

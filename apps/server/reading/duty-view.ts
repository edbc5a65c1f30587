import type { z } from 'zod'
import type { DutyView, StageView } from '#kernel/contract-reads.ts'
import type { Stage } from '#kernel/duties/duty.ts'
import { type Instant, plusHours } from '#kernel/primitives/instant.ts'
import { blockerWords } from '#outbreak/board/words.ts'
import type { Words } from '#outbreak/contract-fields.ts'
import type { HeldPost } from '../identity/acting.ts'
import { dutyActs } from './duty-acts.ts'
import type { DutyRow } from './duty-row.ts'
import { ACT_WORDS, dutyKindWords } from './duty-words.ts'

/** Due within this many hours counts as soon. */
export const SOON_HOURS = 2

export interface Names {
  place(code: string): string
  post(post: string): Words
}

type Stages = z.infer<typeof DutyView>['stages']

function stageState(due: Instant | null, done: Instant | null, now: Instant): z.infer<typeof StageView>['state'] {
  if (done !== null) return due === null || done <= due ? 'onTime' : 'late'
  if (due === null) return 'none'
  if (now > due) return 'overdue'
  return plusHours(now, SOON_HOURS) >= due ? 'soon' : 'waiting'
}

function stageView(duty: DutyRow, stage: Stage, now: Instant): z.infer<typeof StageView> {
  const [dueAt, doneAt] = [duty[`${stage}_due`], duty[`${stage}_done_at`]]
  return { dueAt, doneAt, state: stageState(dueAt, doneAt, now) }
}

function statusOf(duty: DutyRow, stages: Stages): DutyView['status'] {
  if (duty.closed_at !== null) return duty.outcome === 'done' ? 'done' : 'closed'
  if (duty.blocked_by !== null) return 'blocked'
  const states = Object.values(stages).map((stage) => stage.state)
  if (states.includes('overdue')) return 'late'
  return states.includes('soon') ? 'soon' : 'onTime'
}

function blockView(duty: DutyRow, names: Names): DutyView['blockedBy'] {
  if (duty.blocked_by === null) return null
  const chargedTo = duty.charged_to ?? duty.holder
  return {
    by: duty.blocked_by,
    words: blockerWords(duty.blocked_by),
    chargedTo,
    chargedWords: names.post(chargedTo),
    since: duty.blocked_since ?? duty.opened_at,
  }
}

/** A duty as a post sees it at the city's `now`, with what that post may do about it. */
export function dutyView(duty: DutyRow, now: Instant, post: HeldPost | null, names: Names): DutyView {
  const stages: Stages = {
    accept: stageView(duty, 'accept', now),
    start: stageView(duty, 'start', now),
    finish: stageView(duty, 'finish', now),
    report: stageView(duty, 'report', now),
  }
  return {
    id: duty.duty,
    stream: duty.stream,
    key: duty.duty.slice(duty.stream.length + 1),
    kind: duty.kind,
    kindWords: dutyKindWords(duty.kind),
    clock: duty.clock,
    subject: duty.subject,
    place: duty.place,
    placeName: names.place(duty.place),
    holder: duty.holder,
    holderWords: names.post(duty.holder),
    openedAt: duty.opened_at,
    stages,
    status: statusOf(duty, stages),
    blockedBy: blockView(duty, names),
    offeredTo: duty.offered_to,
    hardStopAt: duty.hard_stop_at,
    escalatedTo: duty.escalated_to,
    outcome: duty.outcome,
    acts: dutyActs(duty, post).map((command) => ({
      command,
      words: ACT_WORDS[command] ?? { zh: command, en: command },
    })),
  }
}

import type { Context } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type StreamId, streamId } from '#kernel/primitives/ids.ts'
import { epochMs, type Instant, plusHours, plusMinutes } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../contract.ts'
import { TASK_RULES, type Task } from '../contract-kinds.ts'
import { VOLUNTEER_RULES } from '../contract-rules.ts'
import { refuseSpan } from '../people/may-serve.ts'
import type { Span } from '../people/state.ts'
import type { Proof } from './events.ts'
import type { AttendanceState } from './state.ts'

export type AttendanceReads = { readonly attendance: SubjectState<AttendanceState> }
export const attendanceStream = (attendance: string): StreamId => streamId('volunteer-attendance', attendance)

interface Scanned {
  readonly proof: Proof
  readonly window: { readonly from: Instant; readonly to: Instant } | null
  readonly occurredAt: Instant
}

/**
 * Whether the act may stand on what it says it stands on: a code shown at that very time (the server has opened it),
 * a leader's word, or, for remote work alone, the volunteer's own.
 */
export function checkProof(
  act: Scanned,
  task: Task,
  leads: boolean,
  { now }: Context,
): Result<null, VolunteersRefusal> {
  if (act.proof === 'remote' && !TASK_RULES[task].remote) return refuse('not-remote-work', { task }, { field: 'proof' })
  if (act.proof === 'leader' && !leads) return refuse('code-not-genuine', {}, { field: 'proof' })
  if (act.proof !== 'code') return accept(null)
  const { window, occurredAt } = act
  if (window === null) return refuse('code-not-genuine', {}, { field: 'code' })
  const slack = VOLUNTEER_RULES.codeSlackSeconds.value / 60
  if (occurredAt < plusMinutes(window.from, -slack) || occurredAt > plusMinutes(window.to, slack))
    return refuse('code-at-other-time', { ...window, occurredAt }, { field: 'occurredAt' })
  return now > plusHours(occurredAt, VOLUNTEER_RULES.offlineHours.value) ? refuse('sent-too-late', {}) : accept(null)
}

/** Came to the office later than a network would have brought it. */
export const isSentLate = (occurredAt: Instant, { now }: Context): boolean => now > plusMinutes(occurredAt, 2)

export function freeFor(spans: readonly Span[], wanted: Span, { zone }: Context): Result<null, VolunteersRefusal> {
  const found = refuseSpan(spans, wanted, zone)
  return found === null ? accept(null) : refuse(found.code, { from: found.other.from, to: found.other.to })
}

export const wholeMinutes = (from: Instant, to: Instant): number => Math.floor((epochMs(to) - epochMs(from)) / 60_000)

import type { PostId } from '#kernel/primitives/ids.ts'
import { type Instant, plusHours, plusMinutes } from '#kernel/primitives/instant.ts'
import { rotatingCode } from '#study/code/rotating-code.ts'
import { EXCUSE_REASONS, SESSION_TYPES } from '#study/session-types.ts'
import type { Chance } from '../hohhot-2022-11/random.ts'
import { local, type PlanWriter } from './plan-writer.ts'
import { memberOf, postOf, secretaryOf } from './posts.ts'
import type { PlannedSession, PlannedUnit } from './units.ts'

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789'
const HEX = '0123456789abcdef'
const drawn = (chance: Chance, letters: string, length: number): string =>
  Array.from({ length }, () => letters[chance.int(0, letters.length - 1)]).join('')

interface Course {
  readonly plan: PlanWriter
  readonly chance: Chance
  readonly unit: PlannedUnit
  readonly session: PlannedSession
  readonly id: string
  readonly by: PostId
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** Members by number: who is there, who was away and how. The secretary and the chair are always there. */
  readonly there: readonly number[]
  readonly excused: readonly number[]
  readonly absent: readonly number[]
}

export const unitId = ({ code }: PlannedUnit): string => `unit-${code}`
export const sessionId = ({ code }: PlannedUnit, n: number): string => `s-${code}-${n + 1}`

function courseOf(plan: PlanWriter, chance: Chance, unit: PlannedUnit, n: number, session: PlannedSession): Course {
  const away = session.excused + session.absent
  const numbers = Array.from({ length: session.due }, (_item, i) => i + 1)
  // Those away are the last of the list, shifted a little from session to session.
  const shift = 2 + n
  const order = [...numbers.slice(0, shift), ...numbers.slice(shift + away), ...numbers.slice(shift, shift + away)]
  return {
    ...{ plan, chance, unit, session },
    id: sessionId(unit, n),
    by: secretaryOf(unit),
    startsAt: local(`${session.date}T${session.from}`),
    endsAt: local(`${session.date}T${session.to}`),
    there: order.slice(0, session.due - away),
    excused: order.slice(session.due - away, session.due - session.absent),
    absent: order.slice(session.due - session.absent),
  }
}

function convene({ plan, unit, session, id, by, startsAt, endsAt, excused, chance }: Course): void {
  const { type, theme, venue, agenda, due } = session
  plan.act(plusHours(startsAt, -26), by, 'convene-study-session', {
    ...{ session: id, unit: unitId(unit), type, theme, venue, startsAt, endsAt, agenda },
    chair: memberOf(unit, 2),
    recorder: memberOf(unit, 1),
    due: Array.from({ length: due }, (_item, i) => memberOf(unit, i + 1)),
  })
  for (const n of excused) {
    const at = plusMinutes(startsAt, -chance.int(20, 600))
    plan.act(at, by, 'excuse-from-study', {
      session: id,
      member: memberOf(unit, n),
      reason: chance.pick(EXCUSE_REASONS),
    })
  }
}

/** Most sign in with their telephone; the last two who are there have none at hand and are called. */
function attend({ plan, chance, unit, session, id, by, startsAt, there, absent }: Course): void {
  const called = SESSION_TYPES[session.type].together ? 2 : there.length
  const signing = there.slice(0, there.length - called)
  const secret = drawn(chance, LETTERS, 32)
  if (signing.length > 0) plan.act(plusMinutes(startsAt, -20), by, 'open-study-sign-in', { session: id, secret })
  for (const [i, n] of signing.entries()) {
    const isLate = i >= signing.length - session.late
    const at = plusMinutes(startsAt, isLate ? chance.int(16, 30) : chance.int(-18, 8))
    const { code } = rotatingCode(secret, at)
    plan.act(at, postOf(unit, n), 'sign-in-to-study', { session: id, member: memberOf(unit, n), code, secret })
  }
  const roll = [
    ...there.slice(there.length - called).map((n) => ({ n, status: 'present' })),
    ...absent.map((n) => ({ n, status: 'absent' })),
  ]
  plan.act(
    plusMinutes(startsAt, 35),
    by,
    'call-study-roll',
    ...roll.map(({ n, status }) => ({ session: id, member: memberOf(unit, n), status })),
  )
}

function follow({ plan, unit, session, id, endsAt }: Course): void {
  for (const [i, promised] of session.commitments.entries()) {
    const commitment = `${id}-k${i + 1}`
    const owner = `${unit.code}.${promised.owner}` as PostId
    const { words, dueAt, keptAt, carried } = promised
    const made = { commitment, session: id, owner, words, dueAt: local(dueAt) }
    plan.act(plusMinutes(endsAt, 5 + i), secretaryOf(unit), 'make-study-commitment', made)
    if (carried !== undefined)
      plan.act(local(carried.at), owner, 'carry-study-commitment', {
        ...{ commitment, reason: 'waits-for-others', dueAt: local(carried.dueAt) },
      })
    if (keptAt !== null)
      plan.act(local(keptAt), owner, 'keep-study-commitment', {
        commitment,
        proof: { kind: 'photo', ref: `photo-${commitment}` },
      })
  }
}

function writeUp(course: Course): void {
  const { plan, unit, session, id, by, startsAt, endsAt, there, chance } = course
  const heldAt = plusMinutes(endsAt, chance.int(0, 4))
  plan.act(heldAt, by, 'hold-study-session', { session: id, startedAt: startsAt })
  follow(course)
  const { speakers } = SESSION_TYPES[session.type]
  const spoke = there.slice(0, Math.max(speakers, session.agenda.length))
  plan.act(plusMinutes(endsAt, 12), by, 'draft-study-minutes', {
    session: id,
    summary: session.lockedAt === null ? '' : `按议程学习，议定事项见承诺（${session.theme.zh}）`,
    speakers:
      speakers === 0 ? [] : spoke.map((n, i) => ({ member: memberOf(unit, n), item: (i % session.agenda.length) + 1 })),
    documents: [
      ...session.documents.map((title) => ({ title, kind: 'studied' })),
      { title: '会场照片', kind: 'photo', digest: drawn(chance, HEX, 64) },
    ],
  })
  if (session.lockedAt === null) {
    // The secretary tries, and is told what is missing.
    plan.act(plusMinutes(endsAt, 40), by, 'lock-study-session', { session: id })
    return
  }
  const late = session.lockedAt.slice(0, 10) > session.date
  plan.act(local(session.lockedAt), by, 'lock-study-session', {
    ...{ session: id, signature: `sheet-${id}`, lateReason: late ? 'chair-away' : null },
  })
}

function madeUp({ plan, unit, session, id, by, excused, absent, endsAt, chance }: Course): void {
  for (const n of [...excused, ...absent].slice(0, session.madeUp)) {
    const proof = drawn(chance, HEX, 64)
    const member = memberOf(unit, n)
    const at = plusHours(endsAt, chance.int(24, 44))
    plan.act(at, by, 'make-up-study', { session: id, member, by: 'self-study', proof })
  }
}

/** One session from its plan to its lock, and what follows from it. */
export function holdSession(
  plan: PlanWriter,
  chance: Chance,
  unit: PlannedUnit,
  n: number,
  given: PlannedSession,
): void {
  const course = courseOf(plan, chance, unit, n, given)
  convene(course)
  attend(course)
  writeUp(course)
  madeUp(course)
}

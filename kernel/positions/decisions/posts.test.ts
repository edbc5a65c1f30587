import { expect, test } from 'vitest'
import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import type { Recorded } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject, rowsOf } from '#kernel/ledger/fold-subject.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { actorOfPost, at, contextOf, place, post, recorded } from '#kernel/testing.ts'
import { mayAct } from '../may-act.ts'
import { actorOf, POST_KIND, POSTS_TABLE, type PostState } from '../post.ts'
import { type CreatePost, createPost } from './create-post.ts'
import { fillPost } from './fill-post.ts'
import { vacatePost } from './vacate-post.ts'

const POST = post('150105.transfer')
const KIND = anyKind(POST_KIND)
const CREATE: CreatePost = {
  post: POST,
  agency: 'health-commission',
  title: { zh: '赛罕区转运组', en: 'Saihan transfer desk' },
  jurisdiction: place('150105'),
  grants: [{ right: 'bed.assign', mode: 'command' }],
  occurredAt: at('09:00'),
}
const FILL = { post: POST, holder: 'p-officer', until: at('09:00', 20), occurredAt: at('09:30') }
const created = recorded('post-created', { ...CREATE, desk: 'transfer' }, { at: at('09:00') })
const filled = recorded('post-filled', { post: POST, holder: 'p-officer', until: at('09:00', 20) }, { at: at('09:30') })
const vacated = recorded('post-vacated', { post: POST, reason: 'replaced' }, { at: at('10:00') })

const subject = (...events: readonly Recorded[]) =>
  events.reduce((s, e) => foldSubject(KIND, s, e), initialSubject(KIND))
const state = (...events: readonly Recorded[]) => subject(...events).domain as PostState
const run = (decision: Decision, command: object, given: readonly Recorded[], actor = actorOfPost('1501.command')) =>
  runDecision(decision, command, { post: subject(...given) }, contextOf(actor))
const create = anyDecision(createPost)
const fill = anyDecision(fillPost)
const vacate = anyDecision(vacatePost)

test('a post is created with its desk and rights, filled for a time, and vacated', () => {
  expect(run(create, CREATE, [])).toMatchObject({
    ok: true,
    value: [{ type: 'post-created', data: { desk: 'transfer' } }],
  })
  expect(run(fill, FILL, [created])).toMatchObject({ ok: true, value: [{ type: 'post-filled', place: '150105' }] })
  expect(run(vacate, { post: POST, reason: 'replaced', occurredAt: at('10:00') }, [created, filled])).toMatchObject({
    ok: true,
    value: [{ type: 'post-vacated', data: { reason: 'replaced' } }],
  })
})

test('a post acts while somebody holds it, and not after the term', () => {
  const now = at('12:00')
  expect(actorOf(state(), POST, now)).toBeNull()
  expect(actorOf(state(created), POST, now)).toBeNull()
  expect(actorOf(state(created, filled, vacated), POST, now)).toBeNull()
  const actor = actorOf(state(created, filled), POST, now)
  expect(actor).toMatchObject({ post: POST, person: 'p-officer', jurisdiction: '150105' })
  expect(actor && mayAct(actor, 'bed.assign', place('150105001'), at('09:00', 20))).toMatchObject({
    refusal: { code: 'post-expired' },
  })
})

test('a post whose term has run out may be filled anew', () => {
  const expired = recorded('post-filled', { post: POST, holder: 'p-old', until: at('09:10') }, { at: at('09:00') })
  expect(run(fill, FILL, [created, expired])).toMatchObject({ ok: true })
})

test.each([
  ['post-exists', create, CREATE, [created]],
  ['grant-not-held', create, { ...CREATE, grants: [{ right: 'zone.order', mode: 'assist' }] }, []],
  ['post-unknown', fill, FILL, []],
  ['post-held', fill, FILL, [created, filled]],
  ['term-ends-before-start', fill, { ...FILL, until: at('09:30') }, [created]],
  ['post-unknown', vacate, { post: POST, reason: 'ill', occurredAt: at('10:00') }, []],
  ['post-not-held', vacate, { post: POST, reason: 'ill', occurredAt: at('10:00') }, [created]],
] as const)('refuses %s', (code, decision, command, given) => {
  const manager = actorOfPost('1501.command', ['post.manage', 'bed.assign'])
  expect(run(decision, command, given, manager)).toMatchObject({ ok: false, refusal: { code } })
})

test('a row has the columns of the table', () => {
  const [row] = rowsOf(KIND, subject(created, filled), 'post/150105.transfer' as StreamId)
  expect(Object.keys(row?.values ?? {})).toEqual(Object.keys(POSTS_TABLE.columns))
})

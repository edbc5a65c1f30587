import { expect, test } from 'vitest'
import { actorOfPost, at, contextOf, HOLDER, HOME, SUBJECT } from '#kernel/testing.ts'
import { accept } from '../primitives/result.ts'
import type { Decision } from './decision.ts'
import { runDecision } from './run-decision.ts'

const FACT = { type: 'thing-moved', data: {}, streams: [SUBJECT] as const, place: HOME, occurredAt: at('11:00') }
const decision: Decision = {
  name: 'move-thing',
  right: 'patient.carry',
  place: () => HOME,
  streams: () => ({}),
  decide: () => accept([FACT]),
}
const COMMAND = { occurredAt: at('11:00') }
const run = (changed: Partial<Decision> = {}, command: object = COMMAND, actor = actorOfPost(HOLDER)) =>
  runDecision({ ...decision, ...changed }, command, {}, contextOf(actor))

test('a post with the right over the place decides', () => {
  expect(run()).toEqual({ ok: true, value: [FACT] })
})

test('the right is asked before the rule', () => {
  const never: Partial<Decision> = {
    decide: () => {
      throw new Error('asked')
    },
  }
  expect(run(never, COMMAND, actorOfPost('150102.transfer'))).toMatchObject({
    ok: false,
    refusal: { code: 'outside-jurisdiction' },
  })
})

test('whoever bears the matter may act wherever it lies, but only with the right', () => {
  const borne = { bearers: () => [actorOfPost('150102.transfer').post] }
  expect(run(borne, COMMAND, actorOfPost('150102.transfer'))).toMatchObject({ ok: true })
  expect(run(borne, COMMAND, actorOfPost('150102.transfer', ['board.read']))).toMatchObject({
    refusal: { code: 'right-missing' },
  })
})

test('nothing happens in the future', () => {
  expect(run({}, { occurredAt: at('12:01') })).toMatchObject({
    ok: false,
    refusal: { code: 'occurred-in-future', field: 'occurredAt' },
  })
  expect(run({}, { occurredAt: at('12:00') })).toMatchObject({ ok: true })
})

test('accepting a command about an unknown subject is a bug, because nobody’s right was asked over a place', () => {
  expect(() => run({ place: () => null })).toThrow(/without a place/)
  expect(run({ place: () => null, decide: () => accept([]) })).toEqual({ ok: true, value: [] })
})

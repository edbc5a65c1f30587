import { expect, test } from 'vitest'
import { actorOfPost, at, CITY, HOME, place } from '#kernel/testing.ts'
import type { CityCode } from '../primitives/ids.ts'
import { ASSISTABLE, mayAct } from './may-act.ts'
import { rightWords } from './right-words.ts'
import { RIGHTS } from './rights.ts'
import { systemActor } from './system-actor.ts'

const NOW = at('12:00')
const code = (result: ReturnType<typeof mayAct>) => (result.ok ? 'ok' : result.refusal.code)

test('a right is held over the jurisdiction and everything in it', () => {
  const district = actorOfPost('150105.control', ['zone.order'])
  const places = ['150105', '150105001', HOME, '1501', '150102', '15'].map(place)
  expect(places.map((where) => code(mayAct(district, 'zone.order', where, NOW)))).toEqual([
    'ok',
    'ok',
    'ok',
    'outside-jurisdiction',
    'outside-jurisdiction',
    'outside-jurisdiction',
  ])
})

test('a right that is not granted is missing, whatever else is', () => {
  const all = RIGHTS.filter((right) => right !== 'zone.order')
  expect(code(mayAct(actorOfPost('1501.command', all), 'zone.order', HOME, NOW))).toBe('right-missing')
})

test('assist is not command: who is lent to help carries out, and orders nothing', () => {
  const helper = actorOfPost('150105.control', RIGHTS, 'assist')
  for (const right of RIGHTS)
    expect([right, code(mayAct(helper, right, HOME, NOW))]).toEqual([
      right,
      ASSISTABLE.includes(right) ? 'ok' : 'assist-cannot-command',
    ])
  for (const order of ['zone.order', 'directive.issue', 'record.void', 'post.manage', 'case.classify'] as const)
    expect(ASSISTABLE).not.toContain(order)
})

test('a post held in both modes may order', () => {
  const base = actorOfPost('150105.control', ['zone.order'], 'assist')
  const both = { ...base, grants: [...base.grants, { right: 'zone.order', mode: 'command' } as const] }
  expect(code(mayAct(both, 'zone.order', HOME, NOW))).toBe('ok')
})

test('no act at or after the end of the term', () => {
  const until = (time: string) => ({ ...actorOfPost('150105.control'), heldUntil: at(time) })
  expect(code(mayAct(until('12:00'), 'zone.order', HOME, NOW))).toBe('post-expired')
  expect(code(mayAct(until('12:01'), 'zone.order', HOME, NOW))).toBe('ok')
})

test('the system holds every right over its city, and over no other', () => {
  const system = systemActor(CITY)
  expect(system.post).toBe('1501.system')
  for (const right of RIGHTS) expect(code(mayAct(system, right, HOME, NOW))).toBe('ok')
  expect(code(mayAct(system, 'zone.order', place('1502'), NOW))).toBe('outside-jurisdiction')
  expect(code(mayAct(systemActor('1500' as CityCode), 'zone.order', place('1502'), NOW))).toBe('ok')
})

test('every right can be read in plain words of both languages, with its mode', () => {
  const words = RIGHTS.flatMap((right) => [rightWords(right), rightWords(right, 'assist')])
  expect(new Set(words.map(({ zh }) => zh)).size).toBe(RIGHTS.length * 2)
  expect(new Set(words.map(({ en }) => en)).size).toBe(RIGHTS.length * 2)
})

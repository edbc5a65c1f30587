import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Recorded } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject } from '#kernel/ledger/fold-subject.ts'
import { type Instant, plusMinutes } from '#kernel/primitives/instant.ts'
import { at, DUTY, FOUND, HOLDER, recorded, THING_KIND } from '#kernel/testing.ts'
import { type Duty, STAGES } from './duty.ts'
import { holderAt, holderOf } from './holder.ts'

const TO = '150102.transfer'
const BED = { kind: 'resource', resource: 'bed' } as const

/** Every act that can be recorded, whether or not a decision would have allowed it: the fold must hold either way. */
const ACTS: readonly (readonly [string, object])[] = [
  ['duty-accepted', { duty: DUTY, channel: 'in-app', proxyFor: null }],
  ['duty-accepted', { duty: DUTY, channel: 'phone', proxyFor: HOLDER }],
  ['duty-started', { duty: DUTY }],
  ['duty-reported', { duty: DUTY, outcome: 'done', reason: null, evidence: [{ kind: 'scan', ref: 's' }] }],
  ['duty-reported', { duty: DUTY, outcome: 'refused', reason: 'unsafe', evidence: [] }],
  ['duty-reported', { duty: DUTY, outcome: 'failed', reason: 'no-access', evidence: [] }],
  ['duty-offered', { duty: DUTY, to: TO, hardStopAt: null }],
  ['duty-received', { duty: DUTY }],
  ['duty-offer-declined', { duty: DUTY, reason: 'not-ours' }],
  ['duty-flipped', { duty: DUTY, to: TO }],
  ['duty-reassigned', { duty: DUTY, to: TO, reason: 'overload' }],
  ['duty-blocked', { duty: DUTY, by: BED, chargedTo: '1501.hospital' }],
  ['duty-unblocked', { duty: DUTY, by: BED }],
  ['duty-escalated', { duty: DUTY, to: '1501' }],
  ['thing-found', FOUND.data as object],
  ['thing-taken', {}],
  ['thing-moved', {}],
  ['thing-settled', {}],
  ['thing-withdrawn', {}],
]

const moment = (minutes: number): Instant => plusMinutes(at('10:00'), minutes)
const anEvent = fc
  .tuple(fc.constantFrom(...ACTS), fc.nat(1440), fc.nat(120))
  .map(([[type, data], minutes, delay]) =>
    recorded(type, data, { at: moment(minutes), recordedAt: moment(minutes + delay) }),
  )
const aHistory = fc.array(anEvent, { maxLength: 30 }).map((events) => [FOUND, ...events])

const fold = (events: readonly Recorded[]) =>
  events.reduce((state, event) => foldSubject(THING_KIND, state, event), initialSubject(THING_KIND))

const holds = (check: (duty: Duty) => void) =>
  fc.assert(fc.property(aHistory, (history) => fold(history).duties.forEach(check)))

test('a duty has exactly one holder at every moment', () => {
  holds((duty) => {
    expect(duty.holdings.length).toBeGreaterThan(0)
    expect(holderOf(duty)).toBe(duty.holdings.at(-1)?.post)
    for (const minutes of [-60, 0, 300, 1440]) expect([HOLDER, TO]).toContain(holderAt(duty, moment(minutes)))
  })
})

test('a duty never loses or moves a clock, and a stopped one stays stopped', () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      let before: readonly Duty[] = []
      let state = initialSubject(THING_KIND)
      for (const event of history) {
        state = foldSubject(THING_KIND, state, event)
        for (const duty of before) {
          const now = state.duties.find((next) => next.key === duty.key)
          for (const stage of STAGES) {
            expect(now?.stages[stage].dueAt).toBe(duty.stages[stage].dueAt)
            if (duty.stages[stage].doneAt !== null) expect(now?.stages[stage]).toEqual(duty.stages[stage])
          }
        }
        before = state.duties
      }
    }),
  )
})

test('a duty is never forgotten, keys are unique, and at most one of a kind is open', () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      const sizes = history.map((_, i) => fold(history.slice(0, i + 1)).duties.length)
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
      const { duties } = fold(history)
      expect(new Set(duties.map((duty) => duty.key)).size).toBe(duties.length)
      expect(duties.filter((duty) => duty.closed === null).length).toBeLessThanOrEqual(1)
    }),
  )
})

test('a closed duty has an outcome, no offer and no open block; an open one has none but a refusal', () => {
  holds((duty) => {
    if (duty.closed === null) expect([null, 'refused']).toContain(duty.outcome)
    else expect([duty.outcome === null, duty.blocks.some(({ until }) => until === null)]).toEqual([false, false])
  })
})

test('replay is stable: the same history gives the same state, through JSON as well', () => {
  fc.assert(
    fc.property(aHistory, fc.nat(30), (history, cut) => {
      const whole = fold(history)
      expect(fold(history)).toEqual(whole)
      const stored = JSON.parse(JSON.stringify(fold(history.slice(0, cut))))
      const resumed = history.slice(cut).reduce((state, event) => foldSubject(THING_KIND, state, event), stored)
      if (cut > 0) expect(resumed).toEqual(whole)
    }),
  )
})

/** Acts that say nothing about one another. */
const INDEPENDENT = [
  recorded('duty-accepted', { duty: DUTY, channel: 'in-app', proxyFor: null }, { at: moment(10) }),
  recorded('duty-started', { duty: DUTY }, { at: moment(20) }),
  recorded('duty-blocked', { duty: DUTY, by: BED, chargedTo: '1501.hospital' }, { at: moment(30) }),
  recorded('duty-escalated', { duty: DUTY, to: '1501' }, { at: moment(40) }),
  recorded('duty-reassigned', { duty: DUTY, to: TO, reason: 'overload' }, { at: moment(50) }),
]

test('the order in which independent acts are entered does not matter', () => {
  const expected = fold([FOUND, ...INDEPENDENT])
  fc.assert(
    fc.property(fc.shuffledSubarray(INDEPENDENT, { minLength: INDEPENDENT.length }), (order) => {
      expect(fold([FOUND, ...order])).toEqual(expected)
    }),
  )
})

test('an act on a duty whose opening was voided changes nothing', () => {
  expect(fold(INDEPENDENT).duties).toEqual([])
})

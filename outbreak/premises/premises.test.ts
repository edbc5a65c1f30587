import { describe, expect, test } from 'vitest'
import { postId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { at, contextAt, type Given, place, when } from '../testing.ts'
import { KINDS as ZONE_KINDS } from '../zones/builders.ts'
import type { ClosePremises } from './contract.ts'
import { closePremises } from './decisions/close-premises.ts'
import { recordDisinfection } from './decisions/record-disinfection.ts'
import { recordPremisesCondition } from './decisions/record-premises-condition.ts'
import { registerPremises } from './decisions/register-premises.ts'
import { reopenPremises } from './decisions/reopen-premises.ts'
import { requireDisinfection } from './decisions/require-disinfection.ts'
import { PREMISES_KINDS } from './room.ts'

const ALL = [...PREMISES_KINDS, ...ZONE_KINDS]
const NOW = contextAt(at('18:00'))
const WHERE = place('150105001001')
const shop = { premises: 's-1', kind: 'supermarket', place: WHERE, name: { zh: '超市', en: 'Market' } } as const
const register = (given: readonly Given[] = []) =>
  when(ALL, given, registerPremises, { ...shop, occurredAt: at('08:00') }, NOW)
const closing: ClosePremises = {
  premises: 's-1',
  legalBasis: 'Infectious Disease Law, art. 42',
  issuer: postId('150105', 'command'),
  approvals: [{ post: postId('1501', 'command'), at: at('08:30') }],
  reason: 'a positive worked here',
  expiresAt: at('2022-11-20T09:00:00'),
  appealChannel: '12345',
  notice: { zh: '通告', en: 'Notice' },
  occurredAt: at('09:00'),
}
const close = (change: Partial<ClosePremises> = {}, given: readonly Given[] = register().facts) =>
  when(ALL, given, closePremises, { ...closing, ...change }, NOW)
const closed = (): readonly Given[] => [...register().facts, ...close().facts]
const condition = (given: readonly Given[], name: 'disinfected' | 'staff-tested' | 'flow-limited', evidence = 'r-1') =>
  when(
    ALL,
    given,
    recordPremisesCondition,
    { premises: 's-1', condition: name, evidence, occurredAt: at('10:00') },
    NOW,
  )
const ready = (): readonly Given[] => [
  ...closed(),
  ...condition(closed(), 'disinfected').facts,
  ...condition(closed(), 'staff-tested').facts,
  ...condition(closed(), 'flow-limited').facts,
]
const reopen = (given: readonly Given[], stage: 'partial' | 'full', occurredAt: Instant = at('11:00'), where = WHERE) =>
  when(ALL, given, reopenPremises, { premises: 's-1', place: where, stage, occurredAt }, NOW)

describe('close premises', () => {
  test.each([
    ['closing-lacks-power', { issuer: postId('150105001', 'command') }],
    ['closing-lacks-power', { issuer: null }],
    ['closing-approval-missing', { approvals: [] }],
    ['closing-incomplete', { legalBasis: '' }],
    ['closing-incomplete', { notice: { zh: '通告', en: '' } }],
    ['closing-incomplete', { expiresAt: null }],
    ['closing-too-long', { expiresAt: at('2022-12-20T09:00:00') }],
  ] as readonly [string, Partial<ClosePremises>][])('%s', (code, change) => {
    expect(close(change).refusal?.code).toBe(code)
  })
  test('once, and only what is registered', () => {
    expect(close({}, []).refusal?.code).toBe('no-such-premises')
    expect(close({}, closed()).refusal?.code).toBe('premises-not-open')
    expect(register(register().facts).refusal?.code).toBe('premises-exist')
  })
})

describe('reopen by stages', () => {
  test('in part once every condition is met, then in full', () => {
    expect(reopen(closed(), 'partial').refusal?.code).toBe('condition-missing')
    const partial = reopen(ready(), 'partial')
    expect(partial.facts).toMatchObject([{ type: 'premises-reopened', data: { stage: 'partial' } }])
    const given = [...ready(), ...partial.facts]
    expect(reopen(given, 'full', at('12:00')).refusal).toBeNull()
    expect(reopen(given, 'partial', at('12:00')).refusal?.code).toBe('premises-not-closed')
  })
  test('no stage is skipped, nothing is reopened that is open, and the place must be the registered one', () => {
    expect(reopen(ready(), 'full').refusal?.code).toBe('stage-skipped')
    expect(reopen(register().facts, 'full').refusal?.code).toBe('premises-not-closed')
    expect(reopen(ready(), 'partial', at('11:00'), place('150105001002')).refusal?.code).toBe('premises-elsewhere')
    expect(condition(closed(), 'disinfected', '').refusal?.code).toBe('evidence-not-given')
  })
})

describe('final disinfection', () => {
  const owe = (given: readonly Given[] = []) =>
    when(
      ALL,
      given,
      requireDisinfection,
      { disinfection: 'd-1', place: WHERE, becauseOf: null, occurredAt: at('09:00') },
      NOW,
    )
  const done = (given: readonly Given[]) =>
    when(
      ALL,
      given,
      recordDisinfection,
      { disinfection: 'd-1', areaM2: 120, team: 'team-1', occurredAt: at('12:00') },
      NOW,
    )
  test('owed by the community within a day, and done once', () => {
    expect(owe().facts).toMatchObject([
      { data: { holder: '150105001001.community', dueAt: at('2022-11-14T09:00:00') } },
    ])
    expect(done(owe().facts).facts).toMatchObject([{ type: 'disinfection-done', data: { areaM2: 120 } }])
    expect(done([...owe().facts, ...done(owe().facts).facts]).refusal?.code).toBe('disinfection-not-owed')
    expect(done([]).refusal?.code).toBe('disinfection-not-owed')
    expect(owe(owe().facts).refusal?.code).toBe('disinfection-exists')
  })
})

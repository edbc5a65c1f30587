import { expect, expectTypeOf, test } from 'vitest'
import { KERNEL_COMMANDS, KERNEL_REFUSALS, type VoidRecord as VoidRecordContract } from './contract.ts'
import type { AnswerDirective } from './directives/decisions/answer-directive.ts'
import type { CheckDirective } from './directives/decisions/check-directive.ts'
import type { IssueDirective } from './directives/decisions/issue-directive.ts'
import type { AcceptDuty } from './duties/decisions/accept-duty.ts'
import type { BlockDuty } from './duties/decisions/block-duty.ts'
import type { DeclineDuty } from './duties/decisions/decline-duty.ts'
import type { OfferDuty } from './duties/decisions/offer-duty.ts'
import type { ReassignDuty } from './duties/decisions/reassign-duty.ts'
import type { ReportDuty } from './duties/decisions/report-duty.ts'
import type { DeclarePlace } from './jurisdictions/declare-place.ts'
import type { VoidRecord } from './ledger/void-record.ts'
import { KERNEL } from './module.ts'
import type { CreatePost } from './positions/decisions/create-post.ts'
import type { EstablishCommand } from './positions/decisions/establish-command.ts'
import type { FillPost } from './positions/decisions/fill-post.ts'
import type { FormWorkingGroup } from './positions/decisions/form-working-group.ts'
import type { MergeCommand } from './positions/decisions/merge-command.ts'
import { at } from './testing.ts'

type Parsed<Name extends keyof typeof KERNEL_COMMANDS> = (typeof KERNEL_COMMANDS)[Name]['schema']['_output']

test('every command of the contract has its decision and the other way round', () => {
  expect(KERNEL.decisions.map(({ name }) => name).sort()).toEqual(Object.keys(KERNEL_COMMANDS).sort())
})

test('what a schema gives is what its decision takes', () => {
  expectTypeOf<Parsed<'accept-duty'>>().toExtend<AcceptDuty>()
  expectTypeOf<Parsed<'report-duty'>>().toExtend<ReportDuty>()
  expectTypeOf<Parsed<'offer-duty'>>().toExtend<OfferDuty>()
  expectTypeOf<Parsed<'decline-duty'>>().toExtend<DeclineDuty>()
  expectTypeOf<Parsed<'reassign-duty'>>().toExtend<ReassignDuty>()
  expectTypeOf<Parsed<'block-duty'>>().toExtend<BlockDuty>()
  expectTypeOf<Parsed<'declare-place'>>().toExtend<DeclarePlace>()
  expectTypeOf<Parsed<'create-post'>>().toExtend<CreatePost>()
  expectTypeOf<Parsed<'fill-post'>>().toExtend<FillPost>()
  expectTypeOf<Parsed<'establish-command'>>().toExtend<EstablishCommand>()
  expectTypeOf<Parsed<'merge-command'>>().toExtend<MergeCommand>()
  expectTypeOf<Parsed<'form-working-group'>>().toExtend<FormWorkingGroup>()
  expectTypeOf<Parsed<'issue-directive'>>().toExtend<IssueDirective>()
  expectTypeOf<Parsed<'answer-directive'>>().toExtend<AnswerDirective>()
  expectTypeOf<Parsed<'check-directive'>>().toExtend<CheckDirective>()
  expectTypeOf<Parsed<'void-record'>>().toExtend<VoidRecord>()
  const parsed = KERNEL_COMMANDS['accept-duty'].schema.parse({
    stream: 'case/p-1',
    duty: 'transfer#1',
    occurredAt: '2022-11-13T11:00:00+08:00',
  })
  expect(parsed).toEqual({
    stream: 'case/p-1',
    duty: 'transfer#1',
    occurredAt: at('11:00'),
    channel: 'in-app',
    proxyFor: null,
  })
})

test('outside text is checked at the edge', () => {
  const { schema } = KERNEL_COMMANDS['void-record'] as { schema: typeof VoidRecordContract }
  const base = { event: '42', reason: 'wrong-time', occurredAt: '2022-11-13T11:00:00+08:00' }
  expect(schema.safeParse(base)).toMatchObject({ success: true, data: { row: 0 } })
  for (const wrong of [{ event: 'x' }, { reason: 'because' }, { occurredAt: '2022-11-13' }, { row: 500 }, { more: 1 }])
    expect(schema.safeParse({ ...base, ...wrong }).success).toBe(false)
})

test('every schema can be written as JSON schema', () => {
  for (const { schema } of Object.values(KERNEL_COMMANDS))
    expect(schema.toJSONSchema({ io: 'input' })).toMatchObject({ type: 'object', additionalProperties: false })
})

const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test('both languages of every refusal use slots that the other may use too, and say something', () => {
  for (const [code, { zh, en }] of Object.entries(KERNEL_REFUSALS)) {
    expect([code, zh.length > 4, en.length > 10]).toEqual([code, true, true])
    const longer = slots(en).length >= slots(zh).length ? slots(en) : slots(zh)
    for (const slot of [...slots(zh), ...slots(en)])
      expect([code, longer]).toEqual([code, expect.arrayContaining([slot])])
  }
})

test('kinds are unique, and an event type stands in two of them only where one fact has two subjects', () => {
  const kinds = KERNEL.kinds.map(({ kind }) => kind)
  const events = KERNEL.kinds.flatMap((kind) => kind.events)
  expect(kinds).toEqual(['post', 'place', 'command', 'directive', 'period', 'return', 'shift'])
  const twice = events.filter((type, i) => events.indexOf(type) !== i)
  expect(twice).toEqual(['unit-returned', 'unit-nil-returned'])
})

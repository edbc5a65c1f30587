import { expect, it } from 'vitest'
import { KERNEL } from '#kernel/module.ts'
import { OUTBREAK } from '#outbreak/module.ts'
import { OWED } from './owed.ts'
import { typeOf } from './owed-spec.ts'

const STREAM_KINDS = [...KERNEL.kinds, ...OUTBREAK.kinds]
const RULES = STREAM_KINDS.flatMap(({ kind: subject, duties }) => duties.map((rule) => ({ subject, rule })))
const owedOf = (kind: string) => OWED.filter((owed) => owed.kind === kind)
const sorted = (types: Iterable<string>) => [...new Set(types)].sort()
const typesEnding = (ends: object, may: (outcome: unknown) => boolean) =>
  Object.entries(ends).flatMap(([type, outcome]) => (may(outcome) ? [type] : []))
/** A function may give any outcome: its event may stand in any list, under a condition. */
const isOneOf =
  (...outcomes: string[]) =>
  (outcome: unknown) =>
    typeof outcome === 'function' || outcomes.includes(String(outcome))
const marking = (marks: object, stage: string) =>
  Object.entries(marks).flatMap(([type, marked]) => (marked === stage ? [type] : []))

it('tells each kind of duty of every module once, and no other', () => {
  expect(OWED.map(({ kind }) => kind).sort()).toEqual(RULES.map(({ rule }) => rule.kind).sort())
})

it.each(RULES.map((entry) => [entry.rule.kind, entry] as const))(
  'tells %s by the events of its rule',
  (kind, entry) => {
    const { subject, rule } = entry
    const [owed] = owedOf(kind)
    if (owed === undefined) throw new Error(`${kind} is not told`)
    expect(owed).toMatchObject({ subject, clock: rule.clock })
    expect(sorted(owed.opens.map(({ type }) => type))).toEqual(sorted(Object.keys(rule.opens)))
    expect(sorted(owed.accepts ?? [])).toEqual(sorted(marking(rule.marks, 'accept')))
    expect(sorted(owed.starts ?? [])).toEqual(sorted(marking(rule.marks, 'start')))
    const { finishes, unmet = [], voids = [] } = owed
    expect(sorted([...finishes, ...unmet, ...voids].map(typeOf))).toEqual(sorted(Object.keys(rule.ends)))
    for (const [endings, outcomes] of [
      [finishes, ['done']],
      [unmet, ['partly', 'failed', 'refused']],
      [voids, ['void']],
    ] as const)
      expect(typesEnding(rule.ends, isOneOf(...outcomes))).toEqual(expect.arrayContaining(endings.map(typeOf)))
  },
)

it('ends under a condition exactly where the rule decides by what the event says', () => {
  for (const { rule } of RULES)
    for (const { kind, finishes, unmet = [], voids = [] } of owedOf(rule.kind))
      for (const ending of [...finishes, ...unmet, ...voids])
        expect([kind, typeOf(ending), typeof ending]).toEqual([
          kind,
          typeOf(ending),
          typeof (rule.ends as Record<string, unknown>)[typeOf(ending)] === 'function' ? 'object' : 'string',
        ])
})

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freeText } from '#kernel/contract-free-text.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import type { CityCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'
import { accept } from '#kernel/primitives/result.ts'
import { isTextRef } from '#kernel/texts/text-ref.ts'
import type { Submission } from '#store/store.ts'
import { takeTexts } from './keep-texts.ts'
import { textFields } from './text-fields.ts'

const decision = (name: string, stream: string): Decision => ({
  name,
  right: 'duty.act',
  place: () => null,
  streams: () => ({ subject: stream as StreamId }),
  decide: () => accept([]),
})
const summary = { zh: '说', en: 'Say' }
const FIELDS = textFields(
  {
    say: { schema: z.object({ person: z.string().nullable(), reason: freeText().default('') }), summary },
    note: { schema: z.object({ reason: freeText() }), summary },
    count: { schema: z.object({ n: z.number() }), summary },
  },
  [
    {
      name: 'test',
      kinds: [],
      decisions: [decision('say', 'zone/1501'), decision('note', 'case/p-7'), decision('count', 'zone/1501')],
    },
  ],
)
const submission = (command: string, payloads: readonly unknown[], request = 'r-1'): Submission => ({
  city: '1501' as CityCode,
  command,
  payloads,
  post: '1501.command' as PostId,
  person: null,
  now: instant('2022-11-13T04:00:00Z'),
  request,
})
const reasonOf = (taken: ReturnType<typeof takeTexts>, row = 0) =>
  (taken.submission.payloads[row] as { reason: string }).reason

describe('takeTexts', () => {
  it('puts a reference where the text stood, and gives the text with its owner', () => {
    const taken = takeTexts(
      submission('say', [
        { person: 'p-1', reason: '独居' },
        { person: null, reason: 'b' },
      ]),
      FIELDS,
    )
    expect(isTextRef(reasonOf(taken))).toBe(true)
    expect(taken.rows.get(0)).toEqual([{ city: '1501', ref: reasonOf(taken), owner: 'p-1', text: '独居' }])
    expect(taken.rows.get(1)).toMatchObject([{ owner: 'zone/1501', text: 'b' }])
  })

  it('seals what is in a history of a person with the key of that person', () => {
    expect(takeTexts(submission('note', [{ reason: 'a' }]), FIELDS).rows.get(0)).toMatchObject([{ owner: 'p-7' }])
  })

  it('gives the same reference to a repeat, another to another row, field or key', () => {
    const rows = [{ reason: 'a' }, { reason: 'a' }]
    const taken = takeTexts(submission('note', rows), FIELDS)
    expect(takeTexts(submission('note', rows), FIELDS)).toEqual(taken)
    expect(reasonOf(taken, 1)).not.toBe(reasonOf(taken, 0))
    expect(reasonOf(takeTexts(submission('note', rows, 'r-2'), FIELDS))).not.toBe(reasonOf(taken))
  })

  it('leaves an empty text to be missed by the decision, and a reference as it is', () => {
    const empty = submission('note', [{ reason: '' }])
    expect(takeTexts(empty, FIELDS).submission).toEqual(empty)
    const ref = reasonOf(takeTexts(submission('note', [{ reason: 'a' }]), FIELDS))
    expect(reasonOf(takeTexts(submission('note', [{ reason: ref }], 'r-3'), FIELDS))).toBe(ref)
  })

  it('passes on what has no free text', () => {
    const plain = submission('count', [{ n: 1 }])
    expect(takeTexts(plain, FIELDS).submission).toBe(plain)
  })
})

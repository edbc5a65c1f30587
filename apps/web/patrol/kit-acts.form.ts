import type { z } from 'zod'
import type { CountKit, HandOutItem, IssueKit, ReceiveBatch, SettleDifference } from '#patrol/kit/contract.ts'
import { type Act, number, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import { KIT_WORDS } from './patrol-words.ts'

type Of<S extends z.ZodType> = Omit<z.input<S>, 'occurredAt'>
const ITEMS = Object.entries(KIT_WORDS).map(([value, words]) => ({ value, words }))

export const receiveBatch: Act = {
  command: 'receive-batch',
  words: { zh: '装备入库', en: 'Receive a batch' },
  fields: () => [
    { name: 'item', words: { zh: '装备', en: 'What' }, kind: 'choice', required: true, choices: ITEMS },
    { name: 'zh', words: { zh: '品名', en: 'Name in Chinese' }, kind: 'text', required: true },
    { name: 'quantity', words: { zh: '数量', en: 'How many' }, kind: 'number', required: true },
  ],
  payload: (v, { post }): Of<typeof ReceiveBatch> => ({
    batch: freshId('batch'),
    item: text(v.item) as 'car',
    words: { zh: text(v.zh), en: KIT_WORDS[text(v.item) as 'car']?.en ?? text(v.zh) },
    quantity: number(v.quantity),
    place: cityOf(post),
  }),
}
const cityOf = (post: string | null): string => (post ?? '').slice(0, 4)

/** Where a unit stands is in its post; a detachment stands in its city. */
export const placeOfUnit = (unit: string): string => {
  const place = unit.slice(0, unit.indexOf('.'))
  return /^\d+$/.test(place) ? place : place.slice(0, 4)
}

export const issueKit = (batch: string): Act => ({
  command: 'issue-kit',
  words: { zh: '配发到单位', en: 'Issue to a unit' },
  fields: () => [
    { name: 'unit', words: { zh: '单位岗位', en: 'Post of the unit' }, kind: 'post', required: true },
    { name: 'quantity', words: { zh: '数量', en: 'How many' }, kind: 'number', required: true },
  ],
  payload: (v): Of<typeof IssueKit> => ({
    issue: freshId('issue'),
    batch,
    unit: text(v.unit),
    place: placeOfUnit(text(v.unit)),
    quantity: number(v.quantity),
  }),
})

/** What came, counted by those who got it; the number on the paper is not filled in for them. */
export const countKit = (issue: string, receiver: string): Act => ({
  command: 'count-kit',
  words: { zh: '清点签收', en: 'Count and sign' },
  fields: () => [
    { name: 'counted', words: { zh: '实点数量', en: 'How many came' }, kind: 'number', required: true },
    { name: 'defective', words: { zh: '其中损坏', en: 'Of them defective' }, kind: 'number' },
    { name: 'note', words: { zh: '说明', en: 'Note' }, kind: 'area' },
  ],
  payload: (v): Of<typeof CountKit> => ({
    issue,
    counted: number(v.counted),
    defective: number(v.defective),
    receiver,
    note: text(v.note),
  }),
})

export const settleDifference = (issue: string): Act => ({
  command: 'settle-difference',
  words: { zh: '了结差额', en: 'Settle' },
  fields: () => [
    {
      name: 'how',
      words: { zh: '如何了结', en: 'How' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'delivered-later', words: { zh: '补发', en: 'delivered later' } },
        { value: 'exchanged', words: { zh: '调换', en: 'exchanged' } },
        { value: 'counted-again', words: { zh: '复点无误', en: 'counted again' } },
        { value: 'taken-back', words: { zh: '退回', en: 'taken back' } },
        { value: 'written-off', words: { zh: '核销', en: 'written off' } },
      ],
    },
    { name: 'accepted', words: { zh: '双方确认数量', en: 'What both agree on' }, kind: 'number', required: true },
  ],
  payload: (v): Of<typeof SettleDifference> => ({
    issue,
    how: text(v.how) as 'exchanged',
    accepted: number(v.accepted),
  }),
})

export const handOutItem = (issue: string): Act => ({
  command: 'hand-out-item',
  words: { zh: '领用到人', en: 'Hand out' },
  fields: () => [
    { name: 'item', words: { zh: '编号或车牌（可扫码）', en: 'Number or plate (scan)' }, kind: 'scan', required: true },
    { name: 'person', words: { zh: '领用人编号', en: 'Officer’s id' }, kind: 'text', required: true },
    {
      name: 'second',
      words: { zh: '第二签字人（武器须填）', en: 'Second signer (weapons)' },
      kind: 'text',
    },
  ],
  payload: (v): Of<typeof HandOutItem> => ({
    item: text(v.item),
    issue,
    person: text(v.person),
    secondSigner: text(v.second) === '' ? null : text(v.second),
  }),
})

import type { Recorded } from '#kernel/ledger/event.ts'
import type { Refusal } from '#kernel/primitives/result.ts'
import type { Words } from '../contract-fields.ts'
import { OUTBREAK_EVENT_TYPES } from '../events.ts'

/** Why a record of this module may not be voided yet; each names the record that is to be voided before it. */
export const CORRECTION_REFUSALS = {
  'later-record-stands': {
    zh: '作废这条记录后，{person} 会同时在两处，或占着无法退出的床位。请先作废其后的“{zh}”（{at}，记录 {event} 第 {row} 条），再作废本条；如人已离开，也可按实际登记离开。',
    en: 'Without this record {person} would be in two places, or in a bed that nobody can end. Void the later “{en}” first ({at}, fact {row} of event {event}), then this one; where the person has really left, record the leaving instead.',
  },
  'beds-would-lack': {
    zh: '作废这条记录后，{facility} 有 {taken} 人占床或留床，可用床位只有 {beds} 张（或所在病区不足）。请先作废最后一位的“{zh}”（{at}，记录 {event} 第 {row} 条），或先增加床位、宣布超员收治。',
    en: 'Without this record {facility} would have {taken} people in or awaited for {beds} usable beds (or too many in a ward). Void the last “{en}” first ({at}, fact {row} of event {event}), or add beds or declare over-capacity first.',
  },
} as const satisfies Record<string, Words>
type CorrectionRefusal = keyof typeof CORRECTION_REFUSALS

const WORDS: Readonly<Record<string, Words>> = OUTBREAK_EVENT_TYPES

/** The record in the way, for the sentence in each language. */
export const recordParams = ({ type, event, row, occurredAt }: Recorded) => ({
  zh: WORDS[type]?.zh ?? type,
  en: WORDS[type]?.en ?? type,
  event,
  row,
  at: occurredAt,
})

export const refused = (code: CorrectionRefusal, params: Refusal['params']): Refusal<CorrectionRefusal> => ({
  code,
  params,
  field: 'event',
})

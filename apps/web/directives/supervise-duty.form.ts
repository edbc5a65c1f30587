import type { z } from 'zod'
import type { IssueDirective } from '#kernel/contract.ts'
import { type Act, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'

/** A circular (督办) about one late duty, to whoever holds it; receipt and answer are due by the pack's clocks. */
export const superviseDuty = (command: string): Act => ({
  command: 'issue-directive',
  words: { zh: '督办', en: 'Send a circular' },
  fields: () => [
    { name: 'zh', words: { zh: '督办要求', en: 'What is asked (Chinese)' }, kind: 'area', required: true },
    { name: 'en', words: { zh: '督办要求（英文，可空）', en: 'What is asked (English)' }, kind: 'area' },
  ],
  initial: ({ duty }) => ({
    zh: `${duty?.kindWords.zh ?? ''}（${duty?.placeName ?? ''}）已超时，请立即办结并说明原因。`,
    en: `${duty?.kindWords.en ?? ''} (${duty?.placeName ?? ''}) is late: finish it now and say why.`,
  }),
  payload: (v, { duty, city }): Omit<z.input<typeof IssueDirective>, 'occurredAt'> => ({
    directive: freshId('d'),
    command,
    kind: 'supervision',
    about: duty?.id ?? null,
    to: duty?.holder ?? '',
    place: duty?.place ?? city,
    subject: { zh: text(v.zh), en: text(v.en) || text(v.zh) },
  }),
})

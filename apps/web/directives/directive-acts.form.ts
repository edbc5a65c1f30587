import { type Act, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import { fromFormTime, toFormTime } from '../shared/times.ts'

const hoursLater = (at: string, hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString()

/** Opened from a late unit: addressed to it, with its lateness as the figure whose change is checked later. */
export const issueDirective = (to: string, figure: { name: string; value: number } | null): Act => ({
  command: 'issue-directive',
  words: { zh: '下指令', en: 'Issue a directive' },
  fields: () => [
    { name: 'to', words: { zh: '发给', en: 'To' }, kind: 'post', required: true },
    {
      name: 'zh',
      words: { zh: '要求（做什么、做到什么程度）', en: 'What is asked (Chinese)' },
      kind: 'area',
      required: true,
    },
    { name: 'en', words: { zh: '要求（英文，可空）', en: 'What is asked (English)' }, kind: 'area' },
    { name: 'receiptDueAt', words: { zh: '签收时限', en: 'Receipt due' }, kind: 'time', required: true },
    { name: 'answerDueAt', words: { zh: '答复时限', en: 'Answer due' }, kind: 'time', required: true },
  ],
  initial: (c) => ({
    to,
    receiptDueAt: toFormTime(hoursLater(c.now, 1)),
    answerDueAt: toFormTime(hoursLater(c.now, 12)),
  }),
  payload: (v, c) => ({
    directive: freshId('d'),
    to: text(v.to),
    place: text(v.to).split('.')[0] ?? c.city,
    subject: { zh: text(v.zh), en: text(v.en) || text(v.zh) },
    receiptDueAt: fromFormTime(text(v.receiptDueAt)),
    answerDueAt: fromFormTime(text(v.answerDueAt)),
    figure: figure?.name ?? null,
    figureBefore: figure?.value ?? null,
  }),
})
export const receiptDirective = (directive: string): Act => ({
  command: 'receipt-directive',
  words: { zh: '签收', en: 'Receipt' },
  fields: () => [],
  payload: () => ({ directive }),
})
export const answerDirective = (directive: string): Act => ({
  command: 'answer-directive',
  words: { zh: '答复', en: 'Answer' },
  fields: () => [
    {
      name: 'outcome',
      words: { zh: '结果', en: 'Outcome' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'done', words: { zh: '办成', en: 'done' } },
        { value: 'partly', words: { zh: '部分办成', en: 'partly' } },
        { value: 'failed', words: { zh: '没办成', en: 'failed' } },
      ],
    },
    { name: 'reason', words: { zh: '说明', en: 'Reason' }, kind: 'area' },
  ],
  initial: () => ({ outcome: 'done' }),
  payload: (v) => ({ directive, outcome: text(v.outcome), reason: text(v.reason) || null }),
})
export const checkDirective = (directive: string): Act => ({
  command: 'check-directive',
  words: { zh: '核查效果', en: 'Check the effect' },
  fields: () => [
    {
      name: 'effect',
      words: { zh: '效果', en: 'Effect' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'achieved', words: { zh: '达到', en: 'achieved' } },
        { value: 'partly', words: { zh: '部分达到', en: 'partly' } },
        { value: 'none', words: { zh: '没有', en: 'none' } },
      ],
    },
    { name: 'figureAfter', words: { zh: '现在的数', en: 'The figure now' }, kind: 'number' },
  ],
  payload: (v) => ({ directive, effect: text(v.effect), figureAfter: v.figureAfter ?? null }),
})

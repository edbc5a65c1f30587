import type { z } from 'zod'
import type { AnswerDirective, CheckDirective, IssueDirective } from '#kernel/contract.ts'
import { type Act, type Choice, number, orNull, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import { fromFormTime, toFormTime } from '../shared/times.ts'

type Payload<S extends z.ZodType> = Omit<z.input<S>, 'occurredAt'>
const hoursLater = (at: string, hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString()

const FIGURES: readonly Choice[] = [
  { value: '', words: { zh: '无', en: 'none' } },
  { value: 'unit.overdue', words: { zh: '该单位超时事项', en: "the unit's late duties" } },
  { value: 'duties.overdue', words: { zh: '该地超时事项', en: 'late duties in the place' } },
  { value: 'fastTest.latePercent', words: { zh: '快检超时率', en: 'fast test, per cent late' } },
  { value: 'fastTransfer.latePercent', words: { zh: '快转超时率', en: 'fast transfer, per cent late' } },
  { value: 'fastIsolation.latePercent', words: { zh: '快隔超时率', en: 'fast isolation, per cent late' } },
  { value: 'strictControl.latePercent', words: { zh: '严管超时率', en: 'strict control, per cent late' } },
  { value: 'zones.controlOwed', words: { zh: '待管控楼栋', en: 'buildings that await an order' } },
]

/** What a directive starts from: the command that issues it, the unit it goes to, the lateness it is to end. */
export interface DirectiveStart {
  readonly command: string
  readonly to: string
  readonly overdue: number | null
}

/** Opened from a late unit, it carries the unit's lateness: its effect is counted later, not claimed. */
export const issueDirective = ({ command, to, overdue }: DirectiveStart): Act => ({
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
    {
      name: 'figure',
      words: { zh: '要改变的数（现值由系统统计）', en: 'Figure to move (counted by the system)' },
      kind: 'choice',
      choices: FIGURES,
    },
    { name: 'target', words: { zh: '目标值', en: 'Target' }, kind: 'number' },
    { name: 'receiptDueAt', words: { zh: '签收时限', en: 'Receipt due' }, kind: 'time', required: true },
    { name: 'answerDueAt', words: { zh: '答复时限', en: 'Answer due' }, kind: 'time', required: true },
  ],
  initial: (c) => ({
    ...(to === '' ? {} : { to }),
    ...(overdue === null ? {} : { zh: `请于时限内办结超时事项 ${overdue} 件，并说明原因。` }),
    figure: overdue === null ? '' : 'unit.overdue',
    ...(overdue === null ? {} : { target: 0 }),
    receiptDueAt: toFormTime(hoursLater(c.now, 1)),
    answerDueAt: toFormTime(hoursLater(c.now, 12)),
  }),
  payload: (v, c): Payload<typeof IssueDirective> => ({
    directive: freshId('d'),
    command,
    to: text(v.to),
    place: /^\d+(-\d+)*$/.exec(text(v.to).split('.')[0] ?? '')?.[0] ?? c.city,
    subject: { zh: text(v.zh), en: text(v.en) || text(v.zh) },
    receiptDueAt: fromFormTime(text(v.receiptDueAt)),
    answerDueAt: fromFormTime(text(v.answerDueAt)),
    figure: orNull(v.figure),
    target: orNull(v.figure) === null || text(v.target) === '' ? null : number(v.target),
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
      name: 'result',
      words: { zh: '结果', en: 'Result' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'done', words: { zh: '办成', en: 'done' } },
        { value: 'partly', words: { zh: '部分办成', en: 'partly' } },
        { value: 'not-possible', words: { zh: '办不到', en: 'not possible' } },
      ],
    },
    {
      name: 'evidence',
      words: { zh: '凭据（回执码；办成时必填）', en: 'Evidence (receipt code; needed when done)' },
      kind: 'scan',
    },
  ],
  initial: () => ({ result: 'done' }),
  payload: (v): Payload<typeof AnswerDirective> => ({
    directive,
    result: text(v.result) as z.input<typeof AnswerDirective>['result'],
    evidence: text(v.evidence) === '' ? [] : [text(v.evidence)],
  }),
})

/** Where the directive names a figure it is counted again and the effect follows from it; only otherwise is it judged. */
export const checkDirective = (directive: string, figure: string | null): Act => ({
  command: 'check-directive',
  words: { zh: '核查效果', en: 'Check the effect' },
  fields: () =>
    figure === null
      ? [
          {
            name: 'effect',
            words: { zh: '效果', en: 'Effect' },
            kind: 'choice',
            required: true,
            choices: [
              { value: 'reached', words: { zh: '达到', en: 'reached' } },
              { value: 'moved', words: { zh: '有进展', en: 'moved' } },
              { value: 'none', words: { zh: '没有', en: 'none' } },
              { value: 'worse', words: { zh: '变差', en: 'worse' } },
            ],
          },
        ]
      : [],
  payload: (v): Payload<typeof CheckDirective> =>
    figure === null
      ? { directive, effect: text(v.effect) as NonNullable<z.input<typeof CheckDirective>['effect']> }
      : { directive },
})

import { fieldSql, type Opening, type Owed } from './owed-spec.ts'

const issued = (kind: string): Opening => ({
  type: 'directive-issued',
  due: { accept: 'receiptDueAt', finish: 'answerDueAt' },
  holder: 'to',
  place: 'place',
  when: `coalesce(${fieldSql('kind')}, 'task') = '${kind}'`,
})
const answer = (kind: string, of: string): Owed => ({
  kind,
  clock: null,
  subject: 'directive',
  opens: [issued(of)],
  accepts: ['directive-receipted'],
  starts: ['directive-relayed'],
  finishes: ['directive-answered'],
})
const officerUntil = (type: string): Opening => ({
  type,
  due: { finish: 'until' },
  holder: 'officer.post',
  place: 'place',
})

/** What commands owe one another: answers, checks, the day's return, the duty officer's desk. */
export const COMMAND_OWED: readonly Owed[] = [
  answer('directive', 'task'),
  answer('supervision', 'supervision'),
  {
    kind: 'effect-check',
    clock: null,
    subject: 'directive',
    opens: [{ type: 'directive-answered', due: { finish: 'checkDueAt' }, holder: 'checker', place: 'place' }],
    finishes: ['effect-checked'],
  },
  {
    kind: 'day-return',
    clock: null,
    subject: 'return',
    opens: [{ type: 'return-owed', due: { finish: 'dueAt' }, holder: 'unit', place: 'place' }],
    finishes: ['unit-returned', 'unit-nil-returned'],
  },
  {
    kind: 'shift-handover',
    clock: null,
    subject: 'shift',
    opens: [officerUntil('shift-opened'), officerUntil('shift-accepted')],
    starts: ['shift-offered'],
    finishes: ['shift-accepted'],
  },
  {
    kind: 'shift-receipt',
    clock: null,
    subject: 'shift',
    opens: [{ type: 'shift-offered', due: { finish: 'acceptDueAt' }, holder: 'to', place: 'place' }],
    finishes: ['shift-accepted'],
    voids: ['shift-declined'],
  },
]

import { fieldSql, isNotSet, isSet, type Opening, type Owed, partOf } from './owed-spec.ts'

const MOVE = { accept: 'acceptDueAt', start: 'startDueAt', finish: 'dueAt' } as const
const GONE = ['case-revoked', 'case-deceased'] as const
const onMove = { accepts: ['bed-assigned'], starts: ['patient-picked-up'] } as const

const interview: Opening = {
  type: 'case-found',
  due: { finish: 'interviewDueAt' },
  holder: 'interviewHolder',
  place: 'home',
  when: `${isSet('interviewDueAt')} and ${isSet('interviewHolder')}`,
}

/** What is owed about a case: its bed, its diagnosis, its care, the end of its file, its sources. */
export const CASES_OWED: readonly Owed[] = [
  {
    ...onMove,
    kind: 'transfer',
    clock: 'fastTransfer',
    subject: 'case',
    opens: [
      {
        type: 'case-found',
        due: { accept: 'transferAcceptDueAt', start: 'transferStartDueAt', finish: 'transferDueAt' },
        holder: 'transferHolder',
        place: 'home',
      },
    ],
    finishes: ['patient-admitted'],
    voids: GONE,
  },
  {
    kind: 'diagnose',
    clock: null,
    subject: 'case',
    opens: [
      partOf('case-suspected', 'verify', { start: 'dueAt' }, 'home'),
      partOf('case-found', 'diagnose', { start: 'verifyDueAt', finish: 'dueAt' }, 'home'),
    ],
    starts: ['case-verified'],
    finishes: ['case-found', 'case-classified'],
    voids: ['case-revoked'],
  },
  {
    ...onMove,
    kind: 'care-move',
    clock: null,
    subject: 'case',
    opens: [
      ...['grade-changed', 'case-classified', 'case-converted'].map((type) => partOf(type, 'move', MOVE)),
      partOf('home-tested', 'again', MOVE),
    ],
    finishes: ['patient-admitted'],
    // Better again before the move.
    voids: [{ type: 'grade-changed', when: `${isSet('facility')} and ${isNotSet('move')}` }, ...GONE],
  },
  {
    kind: 'release-review',
    clock: null,
    subject: 'case',
    opens: [partOf('release-tested', 'review', { finish: 'dueAt' })],
    finishes: [{ type: 'patient-discharged', when: `coalesce(${fieldSql('to')}, '') = 'home-monitoring'` }],
    voids: [
      { type: 'patient-discharged', when: `coalesce(${fieldSql('to')}, '') <> 'home-monitoring'` },
      { type: 'release-tested', when: `not coalesce((${fieldSql('passes')})::boolean, false)` },
      ...GONE,
    ],
  },
  {
    kind: 'home-monitoring',
    clock: null,
    subject: 'case',
    opens: [partOf('patient-discharged', 'monitoring', { accept: 'receiptDueAt', finish: 'dueAt' }, 'monitoring.home')],
    accepts: ['home-monitoring-started'],
    finishes: [{ type: 'home-tested', when: isSet('close') }, 'case-closed'],
    voids: [{ type: 'home-tested', when: `${isNotSet('close')} and ${isSet('again')}` }, ...GONE],
  },
  {
    kind: 'close-file',
    clock: null,
    subject: 'case',
    opens: [partOf('home-tested', 'close', { finish: 'dueAt' })],
    finishes: ['case-closed'],
    voids: [{ type: 'home-tested', when: isSet('again') }, ...GONE],
  },
  {
    kind: 'interview',
    clock: null,
    subject: 'case',
    opens: [interview],
    starts: ['interview-attempted'],
    finishes: ['interview-held'],
    voids: ['case-revoked'],
  },
  {
    kind: 'find-source',
    clock: null,
    subject: 'case',
    opens: [
      {
        type: 'interview-held',
        due: { finish: 'sourceDueAt' },
        holder: 'sourceHolder',
        when: isSet('sourceDueAt'),
      },
    ],
    finishes: ['source-linked'],
    unmet: ['source-closed'],
    voids: ['case-revoked'],
  },
]

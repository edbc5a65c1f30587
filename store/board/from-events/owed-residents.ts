import { calledBy, type Owed } from './owed-spec.ts'

/** What residents are owed: answers to appeals, needs met, a place disinfected. */
export const RESIDENTS_OWED: readonly Owed[] = [
  {
    kind: 'appeal',
    clock: null,
    subject: 'appeal',
    opens: [
      {
        ...calledBy('appeal-filed', 'decideDueAt', 'place'),
        due: { accept: 'acknowledgeDueAt', finish: 'decideDueAt' },
      },
    ],
    accepts: ['appeal-acknowledged'],
    finishes: ['appeal-decided'],
    voids: ['appeal-withdrawn'],
  },
  {
    kind: 'need',
    clock: null,
    subject: 'need',
    opens: [
      {
        ...calledBy('need-requested', 'dueAt', 'place'),
        due: { accept: 'acceptDueAt', start: 'startDueAt', finish: 'dueAt' },
      },
    ],
    accepts: ['need-accepted'],
    starts: ['need-started'],
    finishes: ['need-delivered'],
    unmet: ['need-refused', 'need-failed'],
  },
  {
    kind: 'disinfect',
    clock: null,
    subject: 'disinfection',
    opens: [calledBy('disinfection-required', 'dueAt', 'place')],
    finishes: ['disinfection-done'],
  },
]

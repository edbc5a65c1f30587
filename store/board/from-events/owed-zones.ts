import { calledBy, fieldSql, firstOf, type Opening, type Owed } from './owed-spec.ts'

/** The district's desk; a wider place answers itself. */
const CONTROL_DESK = { sql: `left(${fieldSql('place')}, 6) || '.control'` }
const ENDED = ['zone-lifted', 'zone-lapsed'] as const

const byDesk = (type: string, finish: string): Opening => ({
  type,
  due: { finish },
  holder: CONTROL_DESK,
  place: 'place',
})

/** What orders over zones ask for: the order, its reviews, its exits, its tests, its end. */
export const ZONES_OWED: readonly Owed[] = [
  {
    kind: 'control',
    clock: 'strictControl',
    subject: 'zone',
    opens: [
      {
        ...calledBy('control-required', 'orderDueAt', 'place'),
        due: { accept: 'proposeDueAt', finish: 'orderDueAt' },
        since: 'foundAt',
      },
    ],
    accepts: ['zone-proposed'],
    finishes: ['zone-ordered'],
    voids: ENDED,
  },
  {
    kind: 'zone-review',
    clock: null,
    subject: 'zone',
    opens: [
      byDesk('zone-ordered', 'reviewDueAt'),
      {
        ...byDesk('zone-reviewed', 'nextReviewDueAt'),
        when: `coalesce(${fieldSql('finding')}, '') = 'keep'`,
      },
    ],
    finishes: ['zone-reviewed'],
    // A new order ends the review owed under one that ran out before its lapse was recorded.
    voids: ['zone-ordered', ...ENDED],
  },
  {
    kind: 'clear-exit',
    clock: null,
    subject: 'zone',
    opens: [calledBy('exit-blocked', 'clearDueAt', 'place')],
    finishes: ['exit-cleared'],
    voids: ENDED,
  },
  {
    kind: 'exit-check',
    clock: null,
    subject: 'zone',
    opens: [byDesk('exits-checked', 'nextDueAt')],
    finishes: ['exits-checked', 'zone-reviewed'],
    voids: ENDED,
  },
  {
    kind: 'lift',
    clock: null,
    subject: 'zone',
    opens: [calledBy('lift-called', 'dueAt', 'place')],
    finishes: ['zone-lifted'],
    voids: ['infection-inside-recorded', 'zone-lapsed'],
  },
  {
    kind: 'order-expiry',
    clock: null,
    subject: 'zone',
    // Calls of older records name no earlier end than the order's own.
    opens: [{ ...calledBy('expiry-called', 'dueAt', 'place'), due: { finish: firstOf('dueAt', 'expiresAt') } }],
    finishes: ['zone-lifted', 'zone-extended'],
    unmet: ['zone-lapsed'],
  },
  {
    kind: 'zone-test',
    clock: null,
    subject: 'zone',
    opens: [calledBy('zone-test-called', 'dueAt', 'place')],
    finishes: ['zone-tested'],
    voids: ENDED,
  },
]

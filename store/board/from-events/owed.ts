import type { ClockName } from '#kernel/duties/duty.ts'
import { CARE_OWED } from './owed-care.ts'

/** One way a duty of a kind begins: which event, and where its data say by when, for whom and where. */
export interface Opening {
  readonly type: string
  /** Data fields with the due time of each stage. */
  readonly due: { readonly accept?: string; readonly start?: string; readonly finish: string }
  /** SQL over a fact's `data` and `place`. */
  readonly holder: string
  readonly place: string
  /** SQL condition for openings that not every event of the type makes. */
  readonly when?: string
}

/** How a kind of duty reads in the events alone, without views: for numbers counted a second way. */
export interface Owed {
  readonly kind: string
  readonly clock: ClockName | null
  /** Streams start with this. */
  readonly stream: string
  readonly opens: readonly Opening[]
  readonly accepts: readonly string[]
  readonly starts: readonly string[]
  readonly finishes: readonly string[]
  /** Events that end the duty without its being done: cancelled, or no longer owed. */
  readonly voids: readonly string[]
}

const district = (place: string) => `left(${place}, 6)`

export const OWED: readonly Owed[] = [
  {
    kind: 'test-round',
    clock: 'fastTest',
    stream: 'round/',
    opens: [
      {
        type: 'round-opened',
        due: { start: 'startDueAt', finish: 'resultsDueAt' },
        holder: `data ->> 'holder'`,
        place: 'place',
      },
    ],
    accepts: [],
    starts: ['samples-collected'],
    finishes: ['round-completed'],
    voids: ['round-cancelled'],
  },
  {
    kind: 'transfer',
    clock: 'fastTransfer',
    stream: 'case/',
    opens: [
      {
        type: 'case-found',
        due: { accept: 'transferAcceptDueAt', start: 'transferStartDueAt', finish: 'transferDueAt' },
        holder: `data ->> 'transferHolder'`,
        place: `data ->> 'home'`,
      },
    ],
    accepts: ['bed-assigned'],
    starts: ['patient-picked-up'],
    finishes: ['patient-admitted'],
    voids: ['case-revoked'],
  },
  {
    kind: 'isolate',
    clock: 'fastIsolation',
    stream: 'contact/',
    opens: [
      {
        type: 'contact-determined',
        due: { accept: 'tellDueAt', start: 'moveDueAt', finish: 'isolateDueAt' },
        holder: `data ->> 'isolateHolder'`,
        place: `data ->> 'home'`,
      },
    ],
    accepts: ['contact-told'],
    starts: ['contact-moved'],
    finishes: ['contact-placed'],
    voids: ['contact-became-case', 'contact-released'],
  },
  {
    kind: 'control',
    clock: 'strictControl',
    stream: 'zone/',
    opens: [
      {
        type: 'control-required',
        due: { accept: 'proposeDueAt', finish: 'orderDueAt' },
        holder: `data ->> 'holder'`,
        place: `data ->> 'place'`,
      },
    ],
    accepts: ['zone-proposed'],
    starts: [],
    finishes: ['zone-ordered'],
    voids: ['zone-lifted', 'zone-lapsed'],
  },
  {
    kind: 'zone-review',
    clock: null,
    stream: 'zone/',
    opens: [
      {
        type: 'zone-ordered',
        due: { finish: 'reviewDueAt' },
        holder: `${district(`(data ->> 'place')`)} || '.control'`,
        place: `data ->> 'place'`,
      },
      {
        type: 'zone-reviewed',
        due: { finish: 'nextReviewDueAt' },
        holder: `${district(`(data ->> 'place')`)} || '.control'`,
        place: `data ->> 'place'`,
        when: `data ->> 'finding' = 'keep'`,
      },
    ],
    accepts: [],
    starts: [],
    finishes: ['zone-reviewed'],
    // A new order ends the review owed under one that ran out before its lapse was recorded.
    voids: ['zone-ordered', 'zone-lifted', 'zone-lapsed'],
  },
  {
    kind: 'directive',
    clock: null,
    stream: 'directive/',
    opens: [
      {
        type: 'directive-issued',
        due: { accept: 'receiptDueAt', finish: 'answerDueAt' },
        holder: `data ->> 'to'`,
        place: `data ->> 'place'`,
      },
    ],
    accepts: ['directive-receipted'],
    starts: [],
    finishes: ['directive-answered'],
    voids: [],
  },
  {
    kind: 'effect-check',
    clock: null,
    stream: 'directive/',
    opens: [
      {
        type: 'directive-answered',
        due: { finish: 'checkDueAt' },
        holder: `data ->> 'checker'`,
        place: `data ->> 'place'`,
      },
    ],
    accepts: [],
    starts: [],
    finishes: ['effect-checked'],
    voids: [],
  },
  ...CARE_OWED,
]

/** The kinds measured by one of the four clocks. */
export const MEASURED = OWED.filter((owed): owed is Owed & { readonly clock: ClockName } => owed.clock !== null)

import type { Owed } from './owed.ts'

const PLACE = `data ->> 'place'`
const HOLDER = `data ->> 'holder'`
const CONTROL = `left(data ->> 'place', 6) || '.control'`

const none = { accepts: [], starts: [], clock: null } as const
const calledBy = (type: string, due: string) => ({ type, due: { finish: due }, holder: HOLDER, place: PLACE })

/** What residents under order are owed: exits, lifts, tests, appeals, needs, disinfection. None has one of the four clocks. */
export const CARE_OWED: readonly Owed[] = [
  {
    ...none,
    kind: 'clear-exit',
    stream: 'zone/',
    opens: [calledBy('exit-blocked', 'clearDueAt')],
    finishes: ['exit-cleared'],
    voids: ['zone-lifted', 'zone-lapsed'],
  },
  {
    ...none,
    kind: 'exit-check',
    stream: 'zone/',
    opens: [{ type: 'exits-checked', due: { finish: 'nextDueAt' }, holder: CONTROL, place: PLACE }],
    finishes: ['exits-checked', 'zone-reviewed'],
    voids: ['zone-lifted', 'zone-lapsed'],
  },
  {
    ...none,
    kind: 'lift',
    stream: 'zone/',
    opens: [calledBy('lift-called', 'dueAt')],
    finishes: ['zone-lifted'],
    voids: ['infection-inside-recorded', 'zone-lapsed'],
  },
  {
    ...none,
    kind: 'order-expiry',
    stream: 'zone/',
    opens: [calledBy('expiry-called', 'expiresAt')],
    finishes: ['zone-lifted', 'zone-extended', 'zone-lapsed'],
    voids: [],
  },
  {
    ...none,
    kind: 'zone-test',
    stream: 'zone/',
    opens: [calledBy('zone-test-called', 'dueAt')],
    finishes: ['zone-tested'],
    voids: ['zone-lifted', 'zone-lapsed'],
  },
  {
    ...none,
    kind: 'appeal',
    stream: 'appeal/',
    opens: [
      {
        type: 'appeal-filed',
        due: { accept: 'acknowledgeDueAt', finish: 'decideDueAt' },
        holder: HOLDER,
        place: PLACE,
      },
    ],
    accepts: ['appeal-acknowledged'],
    finishes: ['appeal-decided'],
    voids: ['appeal-withdrawn'],
  },
  {
    ...none,
    kind: 'need',
    stream: 'need/',
    opens: [
      {
        type: 'need-requested',
        due: { accept: 'acceptDueAt', start: 'startDueAt', finish: 'dueAt' },
        holder: HOLDER,
        place: PLACE,
      },
    ],
    accepts: ['need-accepted'],
    starts: ['need-started'],
    finishes: ['need-delivered', 'need-refused', 'need-failed'],
    voids: [],
  },
  {
    ...none,
    kind: 'disinfect',
    stream: 'disinfection/',
    opens: [calledBy('disinfection-required', 'dueAt')],
    finishes: ['disinfection-done'],
    voids: [],
  },
]

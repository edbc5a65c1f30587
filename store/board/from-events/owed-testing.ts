import { calledBy, type Owed, partOf } from './owed-spec.ts'

/** What laboratories and sampling owe: rounds, tubes, single retests, samples at the door. */
export const TESTING_OWED: readonly Owed[] = [
  {
    kind: 'test-round',
    clock: 'fastTest',
    subject: 'round',
    opens: [{ ...calledBy('round-opened', 'resultsDueAt'), due: { start: 'startDueAt', finish: 'resultsDueAt' } }],
    starts: ['samples-collected'],
    finishes: ['round-completed'],
    voids: ['round-cancelled'],
  },
  {
    kind: 'tube-transport',
    clock: null,
    subject: 'tube',
    opens: ['tube-collected', 'pool-collected'].map((type) => partOf(type, 'transport', { finish: 'receiveDueAt' })),
    starts: ['tube-dispatched'],
    finishes: ['tube-received'],
    unmet: ['tube-lost'],
  },
  {
    kind: 'tube-result',
    clock: null,
    subject: 'tube',
    opens: [partOf('tube-received', 'result', { finish: 'dueAt' })],
    starts: ['tube-testing-started'],
    finishes: ['tube-resulted'],
    unmet: ['tube-lost'],
  },
  {
    kind: 'resample',
    clock: null,
    subject: 'tube',
    opens: ['tube-resulted', 'tube-lost'].map((type) => partOf(type, 'resample', { finish: 'dueAt' })),
    finishes: ['tube-resampled'],
  },
  {
    kind: 'single-retest',
    clock: null,
    subject: 'retest',
    opens: [calledBy('member-held', 'retestDueAt')],
    starts: ['member-sampled'],
    finishes: ['member-cleared', 'member-positive'],
  },
  {
    kind: 'door-sample',
    clock: null,
    subject: 'door',
    opens: [calledBy('person-untested', 'doorDueAt', 'building')],
    finishes: ['door-sampled'],
    voids: ['untested-resolved'],
  },
]

import { calledBy, fieldSql, firstOf, isSet, type Opening, type Owed, partOf } from './owed-spec.ts'

const GONE = ['contact-released', 'contact-became-case'] as const

const test = (type: string, place?: string): Opening => ({
  type,
  due: { finish: 'testDueAt' },
  holder: 'testHolder',
  place,
  when: `${isSet('testDueAt')} and ${isSet('testHolder')}`,
})
const roomOf = (facility: string) => ({ sql: `${fieldSql(facility)} || '.hospital'` })

/** What is owed about contacts: isolation, tests, visits, searches, appeals, rooms, the day's list, rounds of a site. */
export const CONTACTS_OWED: readonly Owed[] = [
  {
    kind: 'isolate',
    clock: 'fastIsolation',
    subject: 'contact',
    opens: [
      {
        type: 'contact-determined',
        due: { accept: 'tellDueAt', start: 'moveDueAt', finish: 'isolateDueAt' },
        holder: 'isolateHolder',
        place: 'home',
        when: `coalesce(${fieldSql('category')}, '') <> 'general'`,
      },
    ],
    accepts: ['contact-told'],
    starts: ['contact-moved'],
    finishes: ['contact-placed'],
    voids: GONE,
  },
  {
    kind: 'contact-test',
    clock: null,
    subject: 'contact',
    opens: [test('contact-determined', 'home'), test('contact-seen'), test('contact-test-missed')],
    finishes: ['contact-tested'],
    voids: GONE,
  },
  {
    kind: 'follow-up',
    clock: null,
    subject: 'contact',
    opens: [partOf('contact-not-seen', 'again', { finish: 'dueAt' })],
    finishes: ['contact-seen'],
    voids: GONE,
  },
  {
    kind: 'search',
    clock: null,
    subject: 'contact',
    opens: [partOf('contact-not-seen', 'search', { finish: 'dueAt' })],
    finishes: ['contact-seen'],
    voids: GONE,
  },
  {
    kind: 'appeal-contact',
    clock: null,
    subject: 'contact',
    opens: [
      {
        type: 'contact-appealed',
        due: { finish: 'answerDueAt' },
        holder: 'answerHolder',
      },
    ],
    finishes: ['contact-appeal-rejected', 'contact-released'],
    voids: ['contact-became-case'],
  },
  {
    kind: 'room-release',
    clock: null,
    subject: 'contact',
    opens: [
      {
        type: 'contact-placed',
        due: { finish: firstOf('roomDueAt', 'facilityUntil', 'expiresAt') },
        holder: roomOf('facility'),
        when: isSet('facility'),
      },
      {
        type: 'contact-period-shortened',
        due: { finish: 'room.dueAt' },
        holder: roomOf('room.facility'),
        when: isSet('room'),
      },
    ],
    finishes: ['contact-moved-home', 'contact-released', 'contact-became-case'],
    // Owed by another day from then on.
    voids: [{ type: 'contact-period-shortened', when: isSet('room') }],
  },
  {
    kind: 'clear-list',
    clock: null,
    subject: 'contact-list',
    opens: [partOf('contact-determined', 'list', { finish: 'dueAt' }, 'list.place')],
    finishes: ['contact-list-cleared'],
  },
  {
    kind: 'site-round',
    clock: null,
    subject: 'site-round',
    opens: [calledBy('site-round-missed', 'dueAt')],
    finishes: ['site-round-recorded'],
  },
  {
    kind: 'surge-end',
    clock: null,
    subject: 'facility',
    opens: [{ type: 'surge-declared', due: { finish: 'until' }, holder: roomOf('facility') }],
    finishes: ['surge-ended'],
    voids: ['facility-closed'],
  },
]

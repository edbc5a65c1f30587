import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { ContactEvents } from './events.ts'

/**
 * Fast isolation (快隔): from the determination of a contact to the place, each day's list cleared that day.
 */
export const ISOLATE_DUTY: DutyRule<ContactEvents> = {
  kind: 'isolate',
  clock: 'fastIsolation',
  opens: {
    'contact-determined': ({ data }) =>
      data.category === 'general'
        ? null
        : {
            holder: data.isolateHolder,
            place: data.home,
            due: { accept: data.tellDueAt, start: data.moveDueAt, finish: data.isolateDueAt },
          },
  },
  marks: { 'contact-told': 'accept', 'contact-moved': 'start' },
  ends: {
    'contact-placed': 'done',
    'contact-became-case': 'void',
    'contact-released': 'void',
  },
}

const GONE = { 'contact-released': 'void', 'contact-became-case': 'void' } as const

/** A test that is owed: of a general contact, after symptoms, or because its day passed without one. */
export const CONTACT_TEST_DUTY: DutyRule<ContactEvents> = {
  kind: 'contact-test',
  clock: null,
  opens: {
    'contact-determined': ({ data }) =>
      data.testDueAt === undefined || data.testHolder === undefined
        ? null
        : { holder: data.testHolder, place: data.home, due: { finish: data.testDueAt } },
    'contact-seen': ({ data, place }) =>
      data.testDueAt === null ? null : { holder: data.testHolder, place, due: { finish: data.testDueAt } },
    'contact-test-missed': ({ data, place }) => ({
      holder: data.testHolder,
      place,
      due: { finish: data.testDueAt },
    }),
  },
  marks: {},
  ends: { 'contact-tested': 'done', ...GONE },
}

/** A day on which the contact was not seen: another visit. */
export const FOLLOW_UP_DUTY: DutyRule<ContactEvents> = {
  kind: 'follow-up',
  clock: null,
  opens: {
    'contact-not-seen': ({ data, place }) => ({
      holder: data.again.holder,
      place,
      due: { finish: data.again.dueAt },
    }),
  },
  marks: {},
  ends: { 'contact-seen': 'done', ...GONE },
}

/** Missed twice in a row, the contact is lost to follow-up and is searched for until seen. */
export const SEARCH_DUTY: DutyRule<ContactEvents> = {
  kind: 'search',
  clock: null,
  opens: {
    'contact-not-seen': ({ data, place }) =>
      data.search === null ? null : { holder: data.search.holder, place, due: { finish: data.search.dueAt } },
  },
  marks: {},
  ends: { 'contact-seen': 'done', ...GONE },
}

/** An appeal is answered: rejected with a reason, or upheld by a release. */
export const APPEAL_DUTY: DutyRule<ContactEvents> = {
  kind: 'appeal-contact',
  clock: null,
  opens: {
    'contact-appealed': ({ data, place }) => ({
      holder: data.answerHolder,
      place,
      due: { finish: data.answerDueAt },
    }),
  },
  marks: {},
  ends: { 'contact-appeal-rejected': 'done', 'contact-released': 'done', 'contact-became-case': 'void' },
}

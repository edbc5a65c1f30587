import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { CaseFound } from '../cases/events.ts'
import type { ContactListEvents, InquiryEvents, SiteRoundEvents } from './events.ts'

type Owed = InquiryEvents & { 'case-found': CaseFound; 'case-revoked': object }

/** Every case is asked within a day of its report (domain: `investigate.case`). An attempt in vain starts it, no more. */
export const INTERVIEW_DUTY: DutyRule<Owed> = {
  kind: 'interview',
  clock: null,
  opens: {
    'case-found': ({ data }) =>
      data.interviewDueAt === undefined || data.interviewHolder === undefined
        ? null
        : { holder: data.interviewHolder, place: data.home, due: { finish: data.interviewDueAt } },
  },
  marks: { 'interview-attempted': 'start' },
  ends: { 'interview-held': 'done', 'case-revoked': 'void' },
}

/** A case without a known source after its interview: found within a day, or closed as unknown with a reason. */
export const FIND_SOURCE_DUTY: DutyRule<Owed> = {
  kind: 'find-source',
  clock: null,
  opens: {
    'interview-held': ({ data, place }) =>
      data.sourceDueAt === null ? null : { holder: data.sourceHolder, place, due: { finish: data.sourceDueAt } },
  },
  marks: {},
  ends: { 'source-linked': 'done', 'source-closed': 'partly', 'case-revoked': 'void' },
}

/** The day's list of contacts of a district is signed; whoever is added after that opens it again. */
export const CLEAR_LIST_DUTY: DutyRule<ContactListEvents> = {
  kind: 'clear-list',
  clock: null,
  opens: {
    'contact-determined': ({ data }) =>
      data.list === undefined
        ? null
        : { holder: data.list.holder, place: data.list.place, due: { finish: data.list.dueAt } },
  },
  marks: {},
  ends: { 'contact-list-cleared': 'done' },
}

/** A site that recorded no round on a day owes one. */
export const SITE_ROUND_DUTY: DutyRule<SiteRoundEvents> = {
  kind: 'site-round',
  clock: null,
  opens: {
    'site-round-missed': ({ data, place }) => ({ holder: data.holder, place, due: { finish: data.dueAt } }),
  },
  marks: {},
  ends: { 'site-round-recorded': 'done' },
}

import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { Right } from '#kernel/positions/rights.ts'
import type { HeldPost } from '../identity/acting.ts'
import { CARE_ACTS } from './care-acts.ts'
import type { DutyRow } from './duty-row.ts'

export interface DomainAct {
  readonly command: string
  readonly right: Right
  /** Where the right must reach: over the duty's place, or anywhere (a hospital admits people of every district). */
  readonly over: 'duty' | 'anywhere'
  /** Still to be done, as far as the duty's own clocks tell. */
  readonly open: (duty: DutyRow) => boolean
}

const notAccepted = (duty: DutyRow): boolean => duty.accept_done_at === null
const notStarted = (duty: DutyRow): boolean => duty.start_done_at === null
const accepted = (duty: DutyRow): boolean => duty.accept_done_at !== null
const started = (duty: DutyRow): boolean => duty.start_done_at !== null
const always = (): boolean => true

/** The acts of the modules that move a duty of each kind on, in the order in which they are done. */
const DOMAIN_ACTS: Readonly<Record<string, readonly DomainAct[]>> = {
  'study-commitment': [
    { command: 'keep-study-commitment', right: 'duty.act', over: 'anywhere', open: always },
    { command: 'carry-study-commitment', right: 'duty.act', over: 'anywhere', open: always },
  ],
  transfer: [
    { command: 'assign-bed', right: 'bed.assign', over: 'duty', open: notAccepted },
    {
      command: 'pick-up-patient',
      right: 'patient.carry',
      over: 'duty',
      open: (duty) => accepted(duty) && notStarted(duty),
    },
    { command: 'admit-patient', right: 'patient.admit', over: 'anywhere', open: started },
  ],
  diagnose: [
    { command: 'verify-case', right: 'case.verify', over: 'duty', open: notStarted },
    { command: 'classify-case', right: 'case.classify', over: 'duty', open: always },
  ],
  'care-move': [
    { command: 'assign-bed', right: 'bed.assign', over: 'duty', open: notAccepted },
    {
      command: 'pick-up-patient',
      right: 'patient.carry',
      over: 'duty',
      open: (duty) => accepted(duty) && notStarted(duty),
    },
    { command: 'admit-patient', right: 'patient.admit', over: 'anywhere', open: started },
  ],
  'release-review': [{ command: 'discharge-patient', right: 'patient.admit', over: 'anywhere', open: always }],
  'home-monitoring': [
    { command: 'start-home-monitoring', right: 'case.follow', over: 'duty', open: notAccepted },
    { command: 'record-home-test', right: 'case.follow', over: 'duty', open: always },
  ],
  'close-file': [{ command: 'close-case', right: 'case.follow', over: 'duty', open: always }],
  isolate: [
    { command: 'tell-contact', right: 'contact.tell', over: 'duty', open: notAccepted },
    {
      command: 'move-contact',
      right: 'contact.move',
      over: 'duty',
      open: (duty) => accepted(duty) && notStarted(duty),
    },
    { command: 'place-contact', right: 'contact.place', over: 'anywhere', open: accepted },
  ],
  interview: [{ command: 'record-interview', right: 'case.interview', over: 'duty', open: always }],
  'find-source': [
    { command: 'link-case', right: 'case.interview', over: 'duty', open: always },
    { command: 'close-source', right: 'case.interview', over: 'duty', open: always },
  ],
  'contact-test': [{ command: 'record-contact-test', right: 'result.report', over: 'anywhere', open: always }],
  'follow-up': [{ command: 'record-follow-up', right: 'contact.follow', over: 'anywhere', open: always }],
  search: [{ command: 'record-follow-up', right: 'contact.follow', over: 'anywhere', open: always }],
  'clear-list': [{ command: 'clear-contact-list', right: 'contact.place', over: 'duty', open: always }],
  'site-round': [{ command: 'record-site-follow-up', right: 'contact.follow', over: 'anywhere', open: always }],
  'appeal-contact': [
    { command: 'reject-contact-appeal', right: 'contact.release', over: 'duty', open: always },
    { command: 'release-contact', right: 'contact.release', over: 'duty', open: always },
  ],
  control: [
    { command: 'order-zone', right: 'zone.order', over: 'duty', open: always },
    { command: 'propose-zone', right: 'zone.propose', over: 'duty', open: notAccepted },
  ],
  'zone-review': [
    { command: 'review-zone', right: 'zone.review', over: 'duty', open: always },
    { command: 'lift-zone', right: 'zone.order', over: 'duty', open: always },
  ],
  ...CARE_ACTS,
  'test-round': [
    { command: 'report-samples-collected', right: 'sample.collect', over: 'duty', open: always },
    { command: 'report-results', right: 'result.report', over: 'duty', open: started },
    { command: 'complete-round', right: 'round.run', over: 'duty', open: started },
  ],
  'room-release': [
    { command: 'send-contact-home', right: 'contact.place', over: 'anywhere', open: always },
    { command: 'release-contact', right: 'contact.release', over: 'anywhere', open: always },
  ],
  'surge-end': [{ command: 'end-surge', right: 'facility.manage', over: 'anywhere', open: always }],
  'tube-transport': [
    { command: 'dispatch-tube', right: 'sample.collect', over: 'duty', open: notStarted },
    { command: 'receive-tube', right: 'result.report', over: 'anywhere', open: always },
    { command: 'report-tube-lost', right: 'result.report', over: 'duty', open: always },
  ],
  'tube-result': [
    { command: 'report-tube-result', right: 'result.report', over: 'anywhere', open: always },
    { command: 'report-tube-lost', right: 'result.report', over: 'duty', open: always },
  ],
  resample: [{ command: 'collect-tube', right: 'sample.collect', over: 'duty', open: always }],
  'single-retest': [{ command: 'collect-tube', right: 'sample.collect', over: 'duty', open: notStarted }],
  'door-sample': [
    { command: 'collect-tube', right: 'sample.collect', over: 'duty', open: notAccepted },
    { command: 'resolve-untested', right: 'sample.collect', over: 'duty', open: always },
  ],
  supervision: [
    { command: 'receipt-directive', right: 'directive.answer', over: 'duty', open: notAccepted },
    { command: 'answer-directive', right: 'directive.answer', over: 'duty', open: accepted },
  ],
  'shift-handover': [{ command: 'hand-over-shift', right: 'shift.keep', over: 'duty', open: notStarted }],
  'shift-receipt': [
    { command: 'accept-shift', right: 'shift.keep', over: 'duty', open: always },
    { command: 'decline-shift', right: 'shift.keep', over: 'duty', open: always },
  ],
  'day-return': [
    { command: 'return-day', right: 'period.return', over: 'duty', open: always },
    { command: 'return-nil', right: 'period.return', over: 'duty', open: always },
  ],
  directive: [
    { command: 'receipt-directive', right: 'directive.answer', over: 'duty', open: notAccepted },
    { command: 'answer-directive', right: 'directive.answer', over: 'duty', open: accepted },
  ],
}

const mayDo = (act: DomainAct, duty: DutyRow, post: HeldPost): boolean =>
  act.open(duty) &&
  post.grants.some((grant) => grant.right === act.right) &&
  (act.over === 'anywhere' || contains(post.place, duty.place))

/**
 * Kinds of duty whose first step a community takes in its own area (telling a contact, proposing control of a building)
 * while a desk of the district holds the duty. Other desks work on what they hold.
 */
export const firstStepKinds = (post: HeldPost): string[] =>
  post.desk !== 'community'
    ? []
    : Object.entries(DOMAIN_ACTS).flatMap(([kind, acts]) =>
        acts.some((act) => act.open === notAccepted && post.grants.some((grant) => grant.right === act.right))
          ? [kind]
          : [],
      )

function holdersActs(duty: DutyRow, hasDomainActs: boolean): string[] {
  const onIt = [duty.blocked_by === null ? 'block-duty' : 'unblock-duty', 'report-duty']
  if (duty.offered_to !== null) return onIt
  if (hasDomainActs) return ['offer-duty', ...onIt]
  if (notAccepted(duty)) return ['accept-duty', 'offer-duty', ...onIt]
  return [notStarted(duty) ? 'start-duty' : 'report-duty', 'offer-duty', ...onIt]
}

const MOST_ACTS = 3

/**
 * Commands that `post` may send next about a duty, most useful first, at most three: the receipt of an offer,
 * then the next step of the work itself, then what only the holder may do.
 */
export function dutyActs(duty: DutyRow, post: HeldPost | null): string[] {
  if (post === null || duty.closed_at !== null) return []
  const offered = duty.offered_to === post.post ? ['receive-duty', 'decline-duty'] : []
  const domain = (DOMAIN_ACTS[duty.kind] ?? []).filter((act) => mayDo(act, duty, post)).map((act) => act.command)
  const hasKind = DOMAIN_ACTS[duty.kind] !== undefined
  const own = duty.holder === post.post ? holdersActs(duty, hasKind) : []
  return [...new Set([...offered, ...domain, ...own])].slice(0, MOST_ACTS)
}

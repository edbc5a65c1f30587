import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import type { ZoneEvents } from './events.ts'

/** Strict control (严管): from the positive found to the order over the building. A further reason while it is owed opens no second duty. */
export const CONTROL_DUTY: DutyRule<ZoneEvents> = {
  kind: 'control',
  clock: 'strictControl',
  opens: {
    'control-required': ({ data }) => ({
      holder: data.holder,
      place: data.place,
      due: { accept: data.proposeDueAt, finish: data.orderDueAt },
      openedAt: data.foundAt,
    }),
  },
  marks: { 'zone-proposed': 'accept' },
  ends: { 'zone-ordered': 'done', 'zone-lifted': 'void', 'zone-lapsed': 'void' },
}

/** An order that is kept is reviewed again; one found ripe for shrinking or lifting awaits that act instead. */
export const ZONE_REVIEW_DUTY: DutyRule<ZoneEvents> = {
  kind: 'zone-review',
  clock: null,
  opens: {
    'zone-ordered': ({ data }) => ({
      holder: answeringPost(data.place, 'zone-review'),
      place: data.place,
      due: { finish: data.reviewDueAt },
    }),
    'zone-reviewed': ({ data }) =>
      data.finding === 'keep'
        ? {
            holder: answeringPost(data.place, 'zone-review'),
            place: data.place,
            due: { finish: data.nextReviewDueAt },
          }
        : null,
  },
  marks: {},
  // A new order comes only after the last has ended: the review of one that ran out unrecorded is no longer owed.
  ends: {
    'zone-reviewed': 'done',
    'zone-lifted': 'void',
    'zone-lapsed': 'void',
    'zone-ordered': 'void',
  },
}

/** An exit found blocked is an incident with its own clock; it is over when every exit is seen open. */
export const CLEAR_EXIT_DUTY: DutyRule<ZoneEvents> = {
  kind: 'clear-exit',
  clock: null,
  opens: {
    'exit-blocked': ({ data: { holder, place, clearDueAt } }) => ({ holder, place, due: { finish: clearDueAt } }),
  },
  marks: {},
  ends: { 'exit-cleared': 'done', 'zone-lifted': 'void', 'zone-lapsed': 'void' },
}

/** Once the sealed entrances are on record they are seen every day; a review sees them too. */
export const EXIT_CHECK_DUTY: DutyRule<ZoneEvents> = {
  kind: 'exit-check',
  clock: null,
  opens: {
    'exits-checked': ({ data: { place, nextDueAt } }) => ({
      holder: answeringPost(place, 'control'),
      place,
      due: { finish: nextDueAt },
    }),
  },
  marks: {},
  ends: { 'exits-checked': 'done', 'zone-reviewed': 'done', 'zone-lifted': 'void', 'zone-lapsed': 'void' },
}

/** The days are over: lifting is owed. A new infection inside makes it owed no longer. */
export const LIFT_DUTY: DutyRule<ZoneEvents> = {
  kind: 'lift',
  clock: null,
  opens: { 'lift-called': ({ data: { holder, place, dueAt } }) => ({ holder, place, due: { finish: dueAt } }) },
  marks: {},
  ends: { 'zone-lifted': 'done', 'infection-inside-recorded': 'void', 'zone-lapsed': 'void' },
}

/** An order about to end: somebody lifts it, extends it, or lets it lapse knowingly. */
export const ORDER_EXPIRY_DUTY: DutyRule<ZoneEvents> = {
  kind: 'order-expiry',
  clock: null,
  opens: {
    'expiry-called': ({ data: { holder, place, expiresAt, dueAt = expiresAt } }) => ({
      holder,
      place,
      due: { finish: dueAt },
    }),
  },
  marks: {},
  ends: { 'zone-lifted': 'done', 'zone-extended': 'done', 'zone-lapsed': 'failed' },
}

export const ZONE_TEST_DUTY: DutyRule<ZoneEvents> = {
  kind: 'zone-test',
  clock: null,
  opens: { 'zone-test-called': ({ data: { holder, place, dueAt } }) => ({ holder, place, due: { finish: dueAt } }) },
  marks: {},
  ends: { 'zone-tested': 'done', 'zone-lifted': 'void', 'zone-lapsed': 'void' },
}

export const ZONE_DUTIES = [
  CONTROL_DUTY,
  ZONE_REVIEW_DUTY,
  CLEAR_EXIT_DUTY,
  EXIT_CHECK_DUTY,
  LIFT_DUTY,
  ORDER_EXPIRY_DUTY,
  ZONE_TEST_DUTY,
]

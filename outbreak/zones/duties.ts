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

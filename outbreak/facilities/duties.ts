import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import { postId } from '#kernel/primitives/ids.ts'
import type { ContactEvents } from '../contacts/events.ts'
import type { FacilityHistory } from './state.ts'

/** Over capacity is for a stated time: its end is owed by the facility that declared it. */
export const SURGE_END_DUTY: DutyRule<FacilityHistory> = {
  kind: 'surge-end',
  clock: null,
  opens: {
    'surge-declared': ({ data, place }) => ({
      holder: postId(data.facility, 'hospital'),
      place,
      due: { finish: data.until },
    }),
  },
  marks: {},
  ends: { 'surge-ended': 'done', 'facility-closed': 'void' },
}

/**
 * A room whose guest's facility days are over is owed back by its site: an arising duty of the contact's history, so that
 * a guest whom nobody sends home or releases surfaces as the site's late duty.
 */
export const ROOM_RELEASE_DUTY: DutyRule<ContactEvents> = {
  kind: 'room-release',
  clock: null,
  opens: {
    'contact-placed': ({ data, place }) =>
      data.facility === null
        ? null
        : {
            holder: postId(data.facility, 'hospital'),
            place,
            due: { finish: data.roomDueAt ?? data.facilityUntil ?? data.expiresAt },
          },
    'contact-period-shortened': ({ data: { room = null }, place }) =>
      room === null ? null : { holder: postId(room.facility, 'hospital'), place, due: { finish: room.dueAt } },
  },
  marks: {},
  ends: {
    // The room is owed by another day from then on, which the next duty says.
    'contact-period-shortened': ({ data: { room = null } }) => (room === null ? null : 'void'),
    'contact-moved-home': 'done',
    'contact-released': 'done',
    'contact-became-case': 'done',
  },
}

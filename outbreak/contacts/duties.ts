import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { ContactEvents } from './events.ts'

/**
 * Fast isolation (快隔): from the determination of a contact to the place, each day's list cleared that day.
 */
export const ISOLATE_DUTY: DutyRule<ContactEvents> = {
  kind: 'isolate',
  clock: 'fastIsolation',
  opens: {
    'contact-determined': ({ data }) => ({
      holder: data.isolateHolder,
      place: data.home,
      due: { accept: data.tellDueAt, start: data.moveDueAt, finish: data.isolateDueAt },
    }),
  },
  marks: { 'contact-told': 'accept', 'contact-moved': 'start' },
  ends: {
    'contact-placed': 'done',
    'contact-became-case': 'void',
    'contact-released': 'void',
  },
}

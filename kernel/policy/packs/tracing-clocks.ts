import type { ClockRule, PolicyPack, Sourced } from '../policy-pack.ts'

const within = (hours: number, source: string): ClockRule & Sourced => ({ kind: 'within', hours, source })

/**
 * Clocks of the tracing desk and of follow-up, the same in every pack. Investigation has a national norm; the others are
 * desk settings, so that nothing that was forgotten stays without a time.
 */
export const TRACING_CLOCKS: PolicyPack['clocks'] = {
  'investigate.case': within(24, 'S24'),
  'trace.source': within(24, 'D'),
  'trace.search': within(24, 'D'),
  'followUp.again': within(24, 'D'),
  'contactTest.missed': within(12, 'D'),
  'contactTest.symptoms': within(6, 'D'),
  'contactTest.general': within(24, 'GK'),
  'siteRound.missed': within(6, 'D'),
  'contactList.clear': within(36, 'D'),
  'appeal.answer': within(24, 'D 8.4'),
  // Facility days end at midnight, when nobody is driven home: the last test is in, buses go in the morning, and the
  // room is cleaned for the arrivals of the evening. So it is owed by noon of the day of release.
  'room.release': { kind: 'cutOff', time: '12:00', source: 'D' },
}

import type { ClockRule, PolicyPack, Sourced } from '../policy-pack.ts'

const within = (hours: number, source: string): ClockRule & Sourced => ({ kind: 'within', hours, source })

/**
 * What is owed to people under restriction, whatever the disease (domain reference 8.4): appeals, exits, needs.
 * `need.appointment` and `zone.expiryWarning` are leads: hours before the moment, not after a start;
 * `zone.expiryDecision` runs from the warning.
 */
export const CARE_CLOCKS: PolicyPack['clocks'] = {
  'appeal.acknowledge': within(2, 'D 8.4'),
  'appeal.answer': within(24, 'D 8.4'),
  'appeal.urgent': within(1, 'D 8.4'),
  'exit.check': within(24, 'D 8.4'),
  'exit.clear': within(0.5, 'D 8.4; S6 art. 28'),
  'zone.expiryWarning': within(6, 'D'),
  'zone.expiryDecision': within(4, 'D'),
  'zone.test': { kind: 'sameDay', lateEvening: null, source: 'S12' },
  'need.lifeThreatening': within(5 / 60, 'D 8.4'),
  'need.acuteCare': within(1, 'D 8.4'),
  'need.appointment': within(12, 'D 8.4'),
  'need.infant': within(6, 'D 8.4'),
  'need.psychological': within(4, 'D 8.4'),
  'need.medicine': within(24, 'D 8.4'),
  'need.groceries': within(24, 'D 8.4'),
  'premises.disinfect': within(24, 'GK'),
}

/** Kinds of act. A right is held over a jurisdiction; the words a person reads for each are in `rightWords`. */
export const RIGHTS = [
  'board.read',
  'case.read',
  'identity.read',
  'place.declare',
  'person.register',
  'person.erase',
  'round.run',
  'sample.collect',
  'result.report',
  'case.classify',
  'case.verify',
  'case.treat',
  'case.follow',
  'outbreak.declare',
  'bed.assign',
  'patient.carry',
  'patient.admit',
  'care.record',
  'vehicle.run',
  'contact.determine',
  'contact.tell',
  'contact.move',
  'contact.place',
  'contact.release',
  'case.interview',
  'contact.follow',
  'zone.propose',
  'zone.order',
  'zone.review',
  'zone.approve',
  'zone.check',
  'appeal.file',
  'appeal.decide',
  'household.record',
  'need.request',
  'need.serve',
  'premises.manage',
  'facility.manage',
  'duty.act',
  'duty.escalate',
  'directive.issue',
  'directive.answer',
  'command.establish',
  'post.manage',
  'record.void',
  'scenario.run',
] as const
export type Right = (typeof RIGHTS)[number]

/** `command`: may decide and order. `assist`: may carry out what others ordered, never order. */
export type RightMode = 'command' | 'assist'
export interface RightGrant {
  readonly right: Right
  readonly mode: RightMode
}

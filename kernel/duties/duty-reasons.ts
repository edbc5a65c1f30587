/** Why a duty was not simply done. `unsafe` and `unlawful` are grounds of refusal and go to review. */
export const REPORT_REASONS = [
  'unsafe',
  'unlawful',
  'no-capacity',
  'no-access',
  'person-not-found',
  'person-refused',
  'need-not-met',
  'overtaken-by-events',
  'duplicate',
] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** Why an offered duty was not taken. */
export const DECLINE_REASONS = ['not-ours', 'no-capacity', 'wrong-place', 'information-missing', 'unsafe'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** Why a duty was taken from one post and given to another. */
export const REASSIGN_REASONS = [
  'overload',
  'holder-unavailable',
  'wrong-holder',
  'refusal-reviewed',
  'front-owner',
] as const
export type ReassignReason = (typeof REASSIGN_REASONS)[number]

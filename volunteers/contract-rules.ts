/** One number that the service goes by, with where it comes from. */
export interface VolunteerRule<T> {
  readonly value: T
  readonly source: string
}
const by = <T>(value: T, source: string): VolunteerRule<T> => ({ value, source })

/**
 * Clocks and limits of volunteer service, as data. They are the service's own, not a disease's: a policy pack says
 * nothing about them. `design` marks what no rule fixes and this house has chosen.
 */
export const VOLUNTEER_RULES = {
  /** A code is shown this long; then the next one. */
  codeSeconds: by(60, 'design'),
  /** A phone's clock may be this far from the city's. */
  codeSlackSeconds: by(120, 'design'),
  /** A sign-in kept on a phone without a network counts when it comes within this. */
  offlineHours: by(24, 'design'),
  /** Signing in so long before a shift still belongs to it. */
  earlyMinutes: by(60, 'design'),
  noShowAfterMinutes: by(30, 'playasoft/volunteers 25'),
  /** Hour at which the list of those not signed out is drawn up, local time. */
  forgottenAt: by('22:00', 'magfest/ubersystem 2336'),
  /** By when the point leader has verified the day, the morning after. */
  verifyBy: by('10:00', 'design'),
  longestDayMinutes: by(720, 'design'),
  restMinutes: by(480, 'design'),
  certificateDays: by(3, 'design'),
  noticeDays: by(7, '2015 certificate guidance'),
  printToHours: by(0.5, 'domain reference: store minutes, print to 0.5 h'),
  disinfectHours: by(12, 'design'),
  /** Minutes back into which working time is remembered for overlap and rest. */
  rememberMinutes: by(10_080, 'design'),
} as const

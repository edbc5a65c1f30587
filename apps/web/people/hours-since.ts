const HOUR_MS = 3_600_000

/** Hours from an instant to the city's now; null while the clock is not known. */
export function hoursSince(at: string, now: string): number | null {
  const hours = (Date.parse(now.endsWith('Z') ? now : `${now}:00Z`) - Date.parse(at)) / HOUR_MS
  return Number.isNaN(hours) ? null : Math.max(0, hours)
}

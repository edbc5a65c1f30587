import { VOLUNTEER_RULES } from './contract-rules.ts'

/** Minutes as hours on paper: down to the half hour, so that nothing is certified that was not served. */
export function printedHours(minutes: number): number {
  const step = VOLUNTEER_RULES.printToHours.value
  return Math.floor(minutes / (step * 60)) * step
}

import type { Instant } from '#kernel/primitives/instant.ts'
import { epochMs } from '#kernel/primitives/instant.ts'
import { endOfDay, startOfDay } from '#kernel/primitives/local-day.ts'
import type { Scenario } from '#scenarios/scenario.ts'

/** A day costs about as much to load as it has infections; the constant stands for rounds and standing posts. */
const PER_DAY = 300

const share = (at: Instant, from: Instant, until: Instant): number =>
  Math.min(1, Math.max(0, (epochMs(at) - epochMs(from)) / (epochMs(until) - epochMs(from))))

const tenths = (part: number): number => Math.round(part * 1000) / 10

/** How much of the loading is behind when the city's clock has reached `at`: 0 to 100, one decimal. */
export function loadPercent(scenario: Scenario, at: Instant): number {
  if (scenario.days.length === 0) return tenths(share(at, scenario.startsAt, scenario.opensAt))
  let done = 0
  let whole = 0
  for (const { date, confirmed, asymptomatic } of scenario.days) {
    const [from, until] = [startOfDay(date, scenario.zone), endOfDay(date, scenario.zone)]
    const weight = confirmed + asymptomatic + PER_DAY
    const part = share(scenario.opensAt, from, until)
    whole += weight * part
    done += weight * Math.min(part, share(at, from, until))
  }
  return whole === 0 ? 100 : tenths(done / whole)
}

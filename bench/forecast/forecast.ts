import { simulateOnThreads } from '../../apps/cli/verbs/forecast/simulate-on-threads.ts'
import { certificates } from '../../engines/forecast/certificate.ts'
import { DELAYS, publishedSetting } from '../../engines/forecast/ringbp/published-setting.ts'
import type { Bench } from '../bench.ts'
import { measure } from '../measure.ts'

const TRAJECTORIES = 10_000
const CERTIFICATE_CASES = 5000
const REPEATS = 20

const problem = (toTheEnd: boolean) =>
  publishedSetting({
    mode: 'corrected',
    r0: 2.5,
    seeds: 20,
    delay: DELAYS.short,
    presymptomatic: 0.15,
    asymptomatic: 0,
    traced: 0.4,
    seed: 1,
    toTheEnd,
  })

/** Trajectories of the isolation model on two threads, to the cap and until certain, and the certificate. */
export const forecast: Bench = async ({ size, log }) => {
  const n = size ?? TRAJECTORIES
  log(`${n} trajectories, twice`)
  const full = await measure(null, () => simulateOnThreads(problem(true), n, 2))
  const certain = await measure(null, () => simulateOnThreads(problem(false), n, 2))
  const few = Math.min(n, 1000)
  const [one, two] = [await simulateOnThreads(problem(false), few, 1), await simulateOnThreads(problem(false), few, 2)]
  return {
    measured:
      'share of outbreaks controlled by isolation and tracing: R0 2.5, 20 seeds, 40 % traced, cap 5,000, on two threads with their start. `toTheCap` simulates every trajectory to its end, `untilCertain` stops once its outcome is; `certificate` is the mean of repeats over 5,000 cases at three ascertainments',
    trajectories: n,
    toTheCap: { ...full.measured, cases: full.result.cases, controlled: full.result.controlled / n, target: 1.5 },
    untilCertain: { ...certain.measured, cases: certain.result.cases, controlled: certain.result.controlled / n },
    sameBytesOnOneAndTwoThreads: Buffer.from(one.outcomes).equals(Buffer.from(two.outcomes)),
    certificate: { cases: CERTIFICATE_CASES, milliseconds: certificateMilliseconds(), target: 5 },
  }
}

function certificateMilliseconds(): number {
  const cases = Array.from({ length: CERTIFICATE_CASES }, (_, i) => ({
    seen: (i % 10) / 10,
    available: 0.9,
    knownOffspring: i % 3,
  }))
  certificates(cases, 2, 0.3)
  const start = performance.now()
  for (let i = 0; i < REPEATS; i++) certificates(cases, 2, 0.3)
  return Math.round(((performance.now() - start) / REPEATS) * 1000) / 1000
}

import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Outcome, Submission } from '../store.ts'
import type { CityWriter } from './city-writer.ts'

/** Payloads handed to the queue at a time, so that people's own submissions get in between. */
const SLICE_PAYLOADS = 4_000

/** A long list, in order within each city. */
export async function submitMany(
  submissions: readonly Submission[],
  writerOf: (city: CityCode) => CityWriter,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let slice: Promise<Outcome>[] = []
  let payloads = 0
  for (const submission of submissions) {
    slice.push(writerOf(submission.city).submit(submission, false))
    payloads += submission.payloads.length
    if (payloads < SLICE_PAYLOADS) continue
    outcomes.push(...(await Promise.all(slice)))
    slice = []
    payloads = 0
  }
  outcomes.push(...(await Promise.all(slice)))
  return outcomes
}

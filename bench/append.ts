import type { Outcome, Store, Submission } from '#store/store.ts'
import { parcelStory } from '#store/testing/parcels.ts'
import type { Bench } from './bench.ts'
import { measure, round } from './measure.ts'
import { temporaryStore } from './temporary-store.ts'

const PARCELS = 20_000
const WARM_UP = 500

/**
 * `submitMany` of a made-up story: parcels sent (case and depot: two touches), weighed (one), delivered (two), one
 * command each, in the order of time. A touch is one fact taken by one subject.
 */
export const append: Bench = async ({ size = PARCELS, log }) => {
  const { store, serverPid, remove } = await temporaryStore(log)
  try {
    await store.submitMany(renamed(parcelStory(WARM_UP), 'warm'))
    const story = parcelStory(size)
    const { result, measured } = await measure(serverPid, () => store.submitMany(story))
    const touches = size * 5
    return {
      commands: story.length,
      accepted: result.filter((outcome: Outcome) => outcome.status === 'accepted').length,
      touches,
      ...measured,
      touchesPerSecond: Math.round(touches / measured.seconds),
      commandsPerSecond: Math.round(story.length / measured.seconds),
      cpuMicrosecondsPerTouch: round(((measured.nodeCpuSeconds + (measured.postgresCpuSeconds ?? 0)) / touches) * 1e6),
      single: await singles(store),
      measured:
        'submitMany: decide, fold, and commit (fsync on) of events, streams, requests, states, view rows and figures',
    }
  } finally {
    await remove()
  }
}

const SINGLES = 200

/** One submission at a time, each waited for: what a person at a form feels. */
async function singles(store: Store): Promise<{ p50Ms: number; p99Ms: number }> {
  const times: number[] = []
  for (const submission of renamed(parcelStory(SINGLES), 'single').slice(0, SINGLES)) {
    const start = performance.now()
    await store.submit(submission)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => round(times[Math.floor(times.length * share)] ?? 0)
  return { p50Ms: at(0.5), p99Ms: at(0.99) }
}

const renamed = (story: readonly Submission[], prefix: string): Submission[] =>
  story.map((submission) => ({
    ...submission,
    request: `${prefix}-${submission.request}`,
    payloads: submission.payloads.map((payload) => {
      const parcel = payload as { readonly parcel: string }
      return { ...parcel, parcel: `${prefix}-${parcel.parcel}` }
    }),
  }))

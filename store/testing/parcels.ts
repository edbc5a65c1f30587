import type { CityCode, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { type Instant, instant, plusMinutes } from '#kernel/primitives/instant.ts'
import type { Submission } from '../store.ts'

export const CITY = '1501' as CityCode
export const SYSTEM = '1501.system' as PostId
export const START: Instant = instant('2022-11-07T00:00:00.000Z')
export const HOME = '150105001001-02-05-1' as PlaceCode

/** A submission by the city itself, with defaults. */
export const submission = (
  over: Partial<Submission> & Pick<Submission, 'command' | 'payloads' | 'request'>,
): Submission => ({
  city: CITY,
  post: SYSTEM,
  person: null,
  now: START,
  ...over,
})

export const parcel = (n: number, over: object = {}) => ({
  parcel: `p-${n}`,
  depot: `d-${n % 20}`,
  place: HOME,
  grams: 100 + (n % 50),
  occurredAt: START,
  ...over,
})

export const send = (n: number, over: object = {}): Submission =>
  submission({ command: 'send-parcel', payloads: [parcel(n, over)], request: `send-${n}` })

/**
 * The life of `count` parcels as a scenario would load it, in the order of time: each sent (two subjects),
 * weighed (one) and delivered (two).
 */
export function parcelStory(count: number): Submission[] {
  const steps = ['send-parcel', 'weigh-parcel', 'deliver-parcel'] as const
  const story: Submission[] = []
  for (let i = 0; i < count + 200; i++) {
    const now = plusMinutes(START, i)
    for (const [lag, command] of steps.entries()) {
      const n = i - lag * 100
      if (n >= 0 && n < count)
        story.push(submission({ command, payloads: [parcel(n, { occurredAt: now })], request: `${command}-${n}`, now }))
    }
  }
  return story
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holderOf } from '#kernel/duties/holder.ts'
import type { Context } from '#kernel/ledger/decision.ts'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { CN_9 } from '#kernel/policy/packs/cn-9.ts'
import { CN_20 } from '#kernel/policy/packs/cn-20.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { type Instant, plusHours } from '#kernel/primitives/instant.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { FACILITY_KIND } from '../facilities/room.ts'
import type { FacilityState } from '../facilities/state.ts'
import { at, contextAt, type Given, HOME, place, subject, when } from '../testing.ts'
import { becameCase, contactOf, determining, KINDS, placing, SITE, siteOpened, WHO } from './builders.ts'
import { determineContact } from './decisions/determine-contact.ts'
import { determineZoneLeaver } from './decisions/determine-zone-leaver.ts'
import { expireContact } from './decisions/expire-contact.ts'
import { missContactTest } from './decisions/miss-contact-test.ts'
import { missFollowUp } from './decisions/miss-follow-up.ts'
import { placeContact } from './decisions/place-contact.ts'
import { recordContactTest } from './decisions/record-contact-test.ts'
import { recordFollowUp } from './decisions/record-follow-up.ts'
import { releaseContact } from './decisions/release-contact.ts'
import { sendContactHome } from './decisions/send-contact-home.ts'
import { isFollowed, siteOf } from './state.ts'

/** One act at its hour, refused or not; the clock does its own after each. */
type Act = (given: readonly Given[], now: Instant, context: Context) => readonly Given[]
const contact = (given: readonly Given[]) => contactOf(given).domain
const siteNow = (given: readonly Given[]) => siteOf(contact(given))
const today = (now: Instant) => localDate(now, 'Asia/Shanghai')

const ACTS: Readonly<Record<string, Act>> = {
  determine: (given, now, context) =>
    when(
      KINDS,
      given,
      determineContact,
      determining({ lastExposureAt: now, indexFoundAt: now, occurredAt: now }),
      context,
    ).facts,
  general: (given, now, context) => {
    const command = determining({ category: 'general', lastExposureAt: now, indexFoundAt: now, occurredAt: now })
    return when(KINDS, given, determineContact, command, context).facts
  },
  leaver: (given, now, context) => {
    const command = { person: WHO, zone: place('150102001001-01-01'), leftAt: now, home: HOME, occurredAt: now }
    return when(KINDS, given, determineZoneLeaver, command, context).facts
  },
  site: (given, now, context) => when(KINDS, given, placeContact, placing({ occurredAt: now }), context).facts,
  home: (given, now, context) => {
    const command = placing({ placement: 'home', facility: null, occurredAt: now })
    return when(KINDS, given, placeContact, command, context).facts
  },
  negative: (given, now, context) =>
    when(KINDS, given, recordContactTest, { person: WHO, result: 'negative', occurredAt: now }, context).facts,
  seen: (given, now, context) => {
    const day = { person: WHO, date: today(now), outcome: 'SEEN_OK', symptoms: [], channel: 'visit' } as const
    return when(KINDS, given, recordFollowUp, { ...day, symptoms: [], occurredAt: now }, context).facts
  },
  missed: (given, now, context) => {
    const day = { person: WHO, date: today(now), outcome: 'MISSED', channel: 'visit' } as const
    return when(KINDS, given, recordFollowUp, { ...day, symptoms: [], occurredAt: now }, context).facts
  },
  sendHome: (given, now, context) => {
    const command = { person: WHO, facility: SITE, vehicle: 'bus-1', receipt: 'rc', occurredAt: now }
    return when(KINDS, given, sendContactHome, command, context).facts
  },
  release: (given, now, context) => {
    const command = { person: WHO, facility: siteNow(given), reason: 'not-a-contact', occurredAt: now } as const
    return when(KINDS, given, releaseContact, command, context).facts
  },
  positive: (given, now) => {
    if (!isFollowed(contact(given))) return []
    const facility = siteNow(given)
    return becameCase('08:00')([]).map((fact) => ({
      ...fact,
      occurredAt: now,
      data: { person: WHO, facility },
      streams: facility === null ? fact.streams : [...fact.streams, streamId('facility', facility)],
    }))
  },
}

/** What the clock owes at `now`: the end of a restriction first. */
function clock(given: readonly Given[], now: Instant, context: Context): readonly Given[] {
  const expired = when(
    KINDS,
    given,
    expireContact,
    { person: WHO, facility: siteNow(given), occurredAt: now },
    context,
  ).facts
  const after = [...given, ...expired]
  const test = when(KINDS, after, missContactTest, { person: WHO, occurredAt: now }, context).facts
  const atHome = siteNow(after) === null && contact(after).status === 'placed'
  const yesterday = today(plusHours(now, -24))
  const missed = atHome
    ? when(KINDS, [...after, ...test], missFollowUp, { person: WHO, date: yesterday, occurredAt: now }, context).facts
    : []
  return [...after, ...test, ...missed]
}

const story = fc.array(
  fc.record({ act: fc.constantFrom(...Object.keys(ACTS)), hours: fc.integer({ min: 1, max: 40 }) }),
  {
    maxLength: 18,
  },
)

/** Plays a story under a pack and calls `look` after every moment of it. */
function play(
  acts: readonly { act: string; hours: number }[],
  pack: typeof CN_20,
  look: (given: Given[], now: Instant) => void,
) {
  let now = at('08:00')
  const given: Given[] = [...siteOpened(3)([])]
  for (const { act, hours } of acts) {
    now = plusHours(now, hours)
    const context = contextAt(now, pack)
    // One after the other: the act is decided on what the clock has done.
    for (const step of [clock, ACTS[act]]) {
      const done = step?.(given, now, context) ?? []
      given.push(...done.filter((fact) => !given.includes(fact)))
      look(given, now)
    }
  }
}

test.each([CN_9, CN_20])(
  'under $id nobody is restricted after the end, in whatever order things happen',
  (pack) => {
    fc.assert(
      fc.property(story, (acts) => {
        play(acts, pack, (given, now) => {
          const state = contact(given)
          if (state.status !== 'placed') return
          expect(state.placed.expiresAt > now).toBe(true)
          expect(state.category).not.toBe('general')
        })
      }),
      { numRuns: 1500 },
    )
  },
  60_000,
)
test('every open duty has one holder, one of a kind is open at a time, and none of somebody who is gone', () => {
  fc.assert(
    fc.property(story, (acts) => {
      play(acts, CN_9, (given) => {
        const { domain, duties } = contactOf(given)
        const open = duties.filter(({ closed }) => closed === null)
        expect(new Set(open.map(({ kind }) => kind)).size).toBe(open.length)
        for (const duty of open) expect(holderOf(duty)).toMatch(/^[a-z0-9-]+\.[a-z]+$/)
        if (!isFollowed(domain)) expect(open).toEqual([])
      })
    }),
    { numRuns: 1500 },
  )
}, 60_000)
test('the site has exactly the guests that the histories place there', () => {
  fc.assert(
    fc.property(story, (acts) => {
      play(acts, CN_9, (given) => {
        const site = subject(anyKind(FACILITY_KIND), streamId('facility', SITE), given).domain as FacilityState
        const inside = site.status === 'none' ? 0 : site.inside
        expect(inside).toBe(siteNow(given) === SITE ? 1 : 0)
      })
    }),
    { numRuns: 1000 },
  )
}, 60_000)

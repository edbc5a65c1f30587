import { expect, test } from 'vitest'
import { EBOLA, MEASLES, MPOX } from '#kernel/policy/packs/international.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import { at, contextAt, type Given, when } from '../testing.ts'
import { determining, KINDS, placing, releasing, WHO } from './builders.ts'
import type { DetermineContact } from './contract.ts'
import { determineContact } from './decisions/determine-contact.ts'
import { placeContact } from './decisions/place-contact.ts'
import { releaseContact } from './decisions/release-contact.ts'

const now = (local: string, pack: PolicyPack) => contextAt(at(local), pack)
const MORNING = '2022-11-13T08:00:00'
const determine = (pack: PolicyPack, change: Partial<DetermineContact> = {}) =>
  when(KINDS, [], determineContact, determining(change), now(MORNING, pack))
const place = (pack: PolicyPack, given: readonly Given[], change: Parameters<typeof placing>[0] = {}) =>
  when(KINDS, given, placeContact, placing({ placement: 'home', facility: null, ...change }), now('12:00', pack))

test.each([
  [EBOLA, 'monitor-only'],
  [MPOX, 'none'],
] as const)(
  '$id: a contact is taken into follow-up at home for the days of the pack, and stays free',
  (pack, asked) => {
    const { facts } = determine(pack, { indexOnsetOn: undefined, lastExposureAt: at('07:00') })
    const taken = place(pack, facts)
    expect(taken.facts).toMatchObject([{ data: { restriction: asked, expiresAt: at('2022-12-05T00:00:00') } }])
    expect(place(pack, facts, { placement: 'isolation-site', facility: 'f-site-1' as never }).refusal?.code).toBe(
      'no-isolation-in-pack',
    )
    const release = (given: readonly Given[], local: string) =>
      when(
        KINDS,
        given,
        releaseContact,
        releasing({ facility: null, reason: 'completed', occurredAt: at(local) }),
        now(local, pack),
      )
    expect(release([...facts, ...taken.facts], '2022-12-04T23:00:00').refusal?.code).toBe('schedule-not-reached')
    // Never taken over by a community: the days are the pack's all the same.
    expect(release(facts, '2022-12-04T23:00:00').refusal?.code).toBe('schedule-not-reached')
    expect(release(facts, '2022-12-05T00:00:00').facts).toMatchObject([{ type: 'contact-released' }])
  },
)
test('measles: exclusion from day 5 after the first exposure to day 21 after the last', () => {
  const exposed = { firstExposureAt: at('2022-11-10T09:00:00'), lastExposureAt: at('2022-11-12T18:00:00') }
  const { facts } = determine(MEASLES, { ...exposed, indexOnsetOn: '2022-11-12' as never })
  expect(place(MEASLES, facts).facts).toMatchObject([
    {
      data: {
        person: WHO,
        restriction: 'exclusion',
        restrictedFrom: at('2022-11-15T00:00:00'),
        expiresAt: at('2022-12-04T00:00:00'),
      },
    },
  ])
})
test('the look-back counts from the onset of the case that was met, when that is before its finding', () => {
  const exposed = { lastExposureAt: at('2022-11-06T12:00:00') }
  expect(determine(EBOLA, exposed).refusal?.code).toBe('outside-lookback')
  expect(determine(EBOLA, { ...exposed, indexOnsetOn: '2022-11-06' as never }).facts).toHaveLength(1)
  expect(determine(EBOLA, { ...exposed, indexOnsetOn: '2022-11-07' as never }).refusal).toMatchObject({
    code: 'outside-lookback',
    params: { days: 0, earliest: at('2022-11-07T00:00:00') },
  })
})
test('the first exposure is not after the last', () => {
  const { refusal } = determine(MEASLES, { firstExposureAt: at('2022-11-12T19:00:00') })
  expect(refusal).toMatchObject({ code: 'exposures-reversed', field: 'firstExposureAt' })
})

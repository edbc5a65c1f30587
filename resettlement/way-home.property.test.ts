import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PostId } from '#kernel/primitives/ids.ts'
import { type Instant, plusMinutes } from '#kernel/primitives/instant.ts'
import { addsUp, type Batch, tallyOf } from './batches/state.ts'
import { isFree, type Returnee } from './people/state.ts'
import { BUREAU, Chain, COMMUNITY, COUNTY, ESCORT, GATE, listed, OFFICE, on, type Said, sign } from './testing.ts'

const PEOPLE = ['r-1', 'r-2', 'r-3'] as const
const BATCHES = ['b-1', 'b-2'] as const
const LEGAL_DAY = '2022-11-08'

type Act = readonly [PostId, string, Said]

const person = fc.constantFrom(...PEOPLE)
const batch = fc.constantFrom(...BATCHES)

/** Anything that anybody may try, in and out of order, allowed or not. */
const act: fc.Arbitrary<Act> = fc.oneof(
  fc
    .record({ person, result: fc.constantFrom('confirmed', 'unknown') })
    .map(
      ({ person: returnee, result }): Act => [
        OFFICE,
        'verify-address',
        { returnee, result, receipt: 'v', community: result === 'unknown' ? null : COMMUNITY },
      ],
    ),
  fc
    .record({ person, wish: fc.constantFrom('batch', 'batch', 'batch', 'family', 'own-way', 'nothing') })
    .map(({ person: returnee, wish }): Act => [BUREAU, 'record-wish', { returnee, wish, told: 'person' }]),
  fc
    .boolean()
    .map(
      (accepts): Act => [
        `${COUNTY}.command` as PostId,
        'set-destination-policy',
        { county: COUNTY, accepts, centralDays: 0, homeDays: 7, until: '2022-11-30T00:00:00+08:00' },
      ],
    ),
  person.map(
    (returnee): Act => [
      BUREAU,
      'book-quarantine',
      { returnee, stay: `p-${returnee}`, home: COMMUNITY, leftPlace: '150105', expectedAt: on(12) },
    ],
  ),
  batch.map(
    (id): Act => [
      BUREAU,
      'open-batch',
      { batch: id, place: '1509', vehicle: 'v', seats: 2, giver: GATE, escort: ESCORT, departsAt: on(20) },
    ],
  ),
  fc.record({ person, batch }).map((one): Act => [BUREAU, 'book-seat', { returnee: one.person, batch: one.batch }]),
  fc
    .record({
      person,
      batch,
      leg: fc.constantFrom('gate' as const, 'community' as const),
      side: fc.constantFrom('giver' as const, 'receiver' as const),
      by: fc.constantFrom(GATE, ESCORT, OFFICE),
    })
    .map(({ by, leg, side, ...one }): Act => [by, 'sign-handover', sign(one.person, leg, side, one.batch)]),
  fc.record({ batch, aboard: fc.integer({ min: 0, max: 2 }) }).map((said): Act => [ESCORT, 'depart-batch', said]),
  batch.map((id): Act => [BUREAU, 'close-batch', { batch: id }]),
  fc
    .record({ person, code: fc.constantFrom('unfit-to-travel', 'left-on-the-way', 'refused-by-destination') })
    .map(({ person: returnee, code }): Act => [BUREAU, 'exit-returnee', { returnee, code }]),
)

/** A start from which seats are within reach, so that random acts get past the first refusals. */
const BEGIN: readonly Act[] = [
  [
    `${COUNTY}.command` as PostId,
    'set-destination-policy',
    { county: COUNTY, accepts: true, centralDays: 0, homeDays: 7, until: '2022-11-30T00:00:00+08:00' },
  ],
  ...PEOPLE.flatMap((returnee): Act[] => [
    [OFFICE, 'verify-address', { returnee, result: 'confirmed', receipt: 'v', community: COMMUNITY }],
    [BUREAU, 'record-wish', { returnee, wish: 'batch', told: 'person' }],
  ]),
]
const history = fc
  .record({
    begin: fc.boolean(),
    acts: fc.array(act, { maxLength: 60 }),
    startHour: fc.integer({ min: 0, max: 6 * 24 }),
  })
  .map(({ begin, acts, startHour }) => ({
    acts: [...(begin ? BEGIN : []), ...acts],
    from: plusMinutes(on(4), startHour * 60),
  }))

const SIGNER = { gate: { giver: GATE, receiver: ESCORT }, community: { giver: ESCORT, receiver: OFFICE } } as const
/** Mostly what the right people do on the day, in any order, with wrong counts and people stepping out. */
const onTheDay: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .record({
        person,
        leg: fc.constantFrom('gate' as const, 'community' as const),
        side: fc.constantFrom('giver' as const, 'receiver' as const),
      })
      .map(({ person: returnee, leg, side }): Act => [SIGNER[leg][side], 'sign-handover', sign(returnee, leg, side)]),
  },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 0, max: 3 }).map((aboard): Act => [ESCORT, 'depart-batch', { batch: 'b-1', aboard }]),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ person, code: fc.constantFrom('unfit-to-travel', 'left-on-the-way') })
      .map(({ person: returnee, code }): Act => [BUREAU, 'exit-returnee', { returnee, code }]),
  },
  { weight: 2, arbitrary: fc.constant<Act>([BUREAU, 'close-batch', { batch: 'b-1' }]) },
)
const SEATED: readonly Act[] = [
  ...BEGIN,
  [
    BUREAU,
    'open-batch',
    { batch: 'b-1', place: '1509', vehicle: 'v', seats: 3, giver: GATE, escort: ESCORT, departsAt: on(20) },
  ],
  ...PEOPLE.flatMap((returnee): Act[] => [
    [
      BUREAU,
      'book-quarantine',
      { returnee, stay: `p-${returnee}`, home: COMMUNITY, leftPlace: '150105', expectedAt: on(12) },
    ],
    [BUREAU, 'book-seat', { returnee, batch: 'b-1' }],
  ]),
]
const roadHistory = fc
  .array(onTheDay, { minLength: 60, maxLength: 160, size: 'max' })
  .map((acts) => ({ acts: [...SEATED, ...acts, [BUREAU, 'close-batch', { batch: 'b-1' }] as const], from: on(8) }))

function run(
  { acts, from }: { acts: readonly Act[]; from: Instant },
  check: (chain: Chain, now: Instant) => void,
): Chain {
  const chain = PEOPLE.reduce((all, one) => listed(all, one, LEGAL_DAY), new Chain())
  let now = from
  for (const [post, command, payload] of acts) {
    now = plusMinutes(now, 7)
    chain.send(post, command, payload, now)
    check(chain, now)
  }
  return chain
}
const personOf = (chain: Chain, returnee: string) => chain.state<Returnee>(`returnee/${returnee}`)

describe('no path holds a release', () => {
  it('whatever is recorded, the legal date stays, and on it the person is free and the certificate is taken', () => {
    fc.assert(
      fc.property(history, (given) => {
        const chain = run(given, (now) => {
          for (const one of PEOPLE) expect(personOf(now, one).freeAt).toBe(on(8, '00:00'))
        })
        for (const returnee of PEOPLE) {
          expect(isFree(personOf(chain, returnee), on(8, '00:00'))).toBe(true)
          const taken = chain.fork().send(GATE, 'record-release', { returnee, certificate: 'c' }, on(11, '23:00'))
          expect(taken).toBeNull()
        }
      }),
      { numRuns: 300 },
    )
  })

  it('and help can be declined at any step before the door', () => {
    fc.assert(
      fc.property(history, (given) => {
        const chain = run(given, () => undefined)
        for (const returnee of PEOPLE) {
          if (personOf(chain, returnee).receivedAt !== null) continue
          const no = { returnee, wish: 'nothing', told: 'person' }
          const after = chain.fork()
          expect(after.send(BUREAU, 'record-wish', no, on(11, '23:00'))).toBeNull()
          expect(personOf(after, returnee).exit?.code).toBe('declined-help')
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('people of a batch', () => {
  it('add up at gate, vehicle and door', () => {
    let closed = 0
    fc.assert(
      fc.property(fc.oneof(history, roadHistory), (given) => {
        const chain = run(given, (now) => {
          for (const id of BATCHES) {
            const state = now.state<Batch | { status: 'none' }>(`return-batch/${id}`)
            if (state.status === 'none') continue
            const tally = tallyOf(state)
            expect(tally.booked).toBe(tally.door + tally.exitsBefore + tally.exitsOnTheWay + tally.open)
            if (state.status !== 'open') expect(tally.gate).toBe(tally.aboard)
            if (state.status === 'closed') expect(addsUp(tally)).toBe(true)
          }
        })
        for (const fact of chain.facts) if (fact.type === 'batch-closed') closed++
      }),
      { numRuns: 300 },
    )
    expect(closed).toBeGreaterThan(0)
  })
})

import { describe, expect, it } from 'vitest'
import { holderOf } from '#kernel/duties/holder.ts'
import type { PostId } from '#kernel/primitives/ids.ts'
import type { Batch } from './batches/state.ts'
import { type Returnee, stageOf } from './people/state.ts'
import {
  BUREAU,
  batchOpened,
  Chain,
  COMMUNITY,
  COUNTY,
  ESCORT,
  GATE,
  listed,
  OFFICE,
  on,
  policySet,
  readied,
  sign,
  stranded,
} from './testing.ts'

const code = (refusal: { readonly code: string } | null) => refusal?.code ?? 'accepted'
const stage = (chain: Chain, returnee = 'r-1') => stageOf(chain.state<Returnee>(`returnee/${returnee}`))
const openDuties = (chain: Chain, stream: string) =>
  chain.duties(stream).flatMap(({ kind, closed }) => (closed === null ? [kind] : []))

describe('before release', () => {
  it('goes from the list to the support file, and ends every duty on its way', () => {
    const chain = batchOpened(readied(policySet(listed(new Chain()))))
    expect(stage(chain)).toBe('asked')
    chain.did(BUREAU, 'plan-return', { returnee: 'r-1', leaveOn: '2022-11-08', family: 'told' }, on(6))
    chain.did(BUREAU, 'book-seat', { batch: 'b-1', returnee: 'r-1' }, on(6))
    chain.did(GATE, 'record-release', { returnee: 'r-1', certificate: 'c-1' }, on(8, '09:00'))
    chain.did(GATE, 'sign-handover', sign('r-1', 'gate', 'giver'), on(8, '09:30'))
    expect(stage(chain)).toBe('booked')
    chain.did(ESCORT, 'sign-handover', sign('r-1', 'gate', 'receiver'), on(8, '09:31'))
    expect(stage(chain)).toBe('handed-over')
    chain.did(ESCORT, 'depart-batch', { batch: 'b-1', aboard: 1 }, on(8, '10:00'))
    expect(stage(chain)).toBe('in-transit')
    chain.did(ESCORT, 'sign-handover', sign('r-1', 'community', 'giver'), on(8, '16:00'))
    chain.did(OFFICE, 'sign-handover', sign('r-1', 'community', 'receiver'), on(8, '16:01'))
    expect(stage(chain)).toBe('received')
    chain.did(BUREAU, 'close-batch', { batch: 'b-1' }, on(8, '18:00'))
    for (const [step, day] of [
      ['arrived', 8],
      ['moved-home', 11],
      ['ended', 15],
    ] as const)
      chain.did(BUREAU, 'note-place', { stay: 'p-r-1', step }, on(day, '19:00'))
    expect(openDuties(chain, 'returnee/r-1')).toEqual(['return-support'])
    const file = { returnee: 'r-1', stay: 'p-r-1', needs: ['documents'], endsOn: '2027-11-08' }
    chain.did(OFFICE, 'open-support-file', file, on(16))
    expect(stage(chain)).toBe('supported')
    expect([...openDuties(chain, 'returnee/r-1'), ...openDuties(chain, 'return-batch/b-1')]).toEqual([])
    expect(chain.state<Batch>('return-batch/b-1').closed).toMatchObject({ gate: 1, aboard: 1, door: 1 })
  })

  it('offers the verification to the city with a hard stop two days ahead', () => {
    const [verify] = listed(new Chain()).duties('returnee/r-1')
    expect(verify && holderOf(verify)).toBe(OFFICE)
    expect(verify?.offer).toMatchObject({ to: BUREAU, hardStopAt: on(6, '00:00') })
  })

  it('needs the wish, the answer and a place at home for a seat, and none of them for the certificate', () => {
    const chain = batchOpened(listed(new Chain()))
    const seat = () => code(chain.send(BUREAU, 'book-seat', { batch: 'b-1', returnee: 'r-1' }, on(6)))
    expect(seat()).toBe('wish-unknown')
    chain.did(BUREAU, 'record-wish', { returnee: 'r-1', wish: 'batch', told: 'person' }, on(6))
    expect(seat()).toBe('address-unanswered')
    const answer = { returnee: 'r-1', result: 'confirmed', community: COMMUNITY, receipt: 'v' }
    chain.did(OFFICE, 'verify-address', answer, on(6))
    expect(seat()).toBe('quarantine-not-booked')
    const booking = {
      returnee: 'r-1',
      stay: 'p-1',
      home: `${COMMUNITY}-01-01`,
      leftPlace: '150105',
      site: 'site-1',
      expectedAt: on(8, '18:00'),
    }
    expect(code(chain.send(BUREAU, 'book-quarantine', booking, on(6)))).toBe('destination-unanswered')
    policySet(chain, false)
    expect(code(chain.send(BUREAU, 'book-quarantine', booking, on(6)))).toBe('destination-closed')
    expect(code(chain.send(GATE, 'record-release', { returnee: 'r-1', certificate: 'c' }, on(8)))).toBe('accepted')
  })

  it('refuses what a line is not for', () => {
    const chain = batchOpened(readied(policySet(listed(new Chain()))))
    chain.did(BUREAU, 'book-seat', { batch: 'b-1', returnee: 'r-1' }, on(6))
    const early = chain.send(GATE, 'sign-handover', sign('r-1', 'gate', 'giver'), on(7))
    expect(code(early)).toBe('not-free-yet')
    expect(code(chain.send(BUREAU, 'sign-handover', sign('r-1', 'gate', 'giver'), on(8)))).toBe('signer-wrong')
    chain.did(GATE, 'sign-handover', sign('r-1', 'gate', 'giver'), on(8))
    expect(code(chain.send(GATE, 'sign-handover', sign('r-1', 'gate', 'giver'), on(8)))).toBe('already-signed')
    expect(code(chain.send(ESCORT, 'depart-batch', { batch: 'b-1', aboard: 1 }, on(8)))).toBe('gate-unsigned')
    chain.did(ESCORT, 'sign-handover', sign('r-1', 'gate', 'receiver'), on(8))
    expect(code(chain.send(ESCORT, 'depart-batch', { batch: 'b-1', aboard: 2 }, on(8)))).toBe('count-differs')
    chain.did(ESCORT, 'depart-batch', { batch: 'b-1', aboard: 1 }, on(8))
    expect(code(chain.send(BUREAU, 'close-batch', { batch: 'b-1' }, on(8)))).toBe('people-open')
    expect(code(chain.send(OFFICE, 'open-support-file', { returnee: 'r-1', endsOn: '2027-11-08' }, on(8)))).toBe(
      'not-home-yet',
    )
  })
})

describe('a person who is free', () => {
  it('declines at any time, the seat is given back, and asks again', () => {
    const chain = batchOpened(readied(policySet(listed(new Chain()))))
    chain.did(BUREAU, 'book-seat', { batch: 'b-1', returnee: 'r-1' }, on(6))
    chain.did(GATE, 'sign-handover', sign('r-1', 'gate', 'giver'), on(8))
    chain.did(GATE, 'record-wish', { returnee: 'r-1', wish: 'nothing', told: 'person' }, on(8, '09:00'))
    expect(stage(chain)).toBe('exited')
    expect(openDuties(chain, 'returnee/r-1')).toEqual([])
    chain.did(ESCORT, 'depart-batch', { batch: 'b-1', aboard: 0 }, on(8, '10:00'))
    chain.did(BUREAU, 'close-batch', { batch: 'b-1' }, on(8, '11:00'))
    chain.did(BUREAU, 'record-wish', { returnee: 'r-1', wish: 'batch', told: 'person' }, on(8, '12:00'))
    batchOpened(chain, 'b-2', 4, on(8, '09:59'))
    expect(code(chain.send(BUREAU, 'book-seat', { batch: 'b-2', returnee: 'r-1' }, on(8, '12:30')))).toBe('accepted')
  })

  it('is supported whichever way they went', () => {
    const chain = listed(new Chain()).did(
      BUREAU,
      'record-wish',
      { returnee: 'r-1', wish: 'family', told: 'family-with-consent' },
      on(3),
    )
    expect(code(chain.send(OFFICE, 'open-support-file', { returnee: 'r-1', endsOn: '2027-11-08' }, on(9)))).toBe(
      'accepted',
    )
  })
})

describe('stranded', () => {
  it('has lodging tonight first, with nothing asked for it, and home tomorrow', () => {
    const chain = stranded(new Chain())
    expect(openDuties(chain, 'returnee/s-1')).toEqual(['return-verify', 'return-lodge'])
    expect(chain.duties('returnee/s-1')[1]?.stages.finish.dueAt).toBe(on(12, '00:00'))
    const bed = { returnee: 's-1', stay: 'p-9', place: '150105', desk: '150105.lodging', until: on(13) }
    chain.did(BUREAU, 'ask-lodging', bed, on(11, '15:00'))
    expect(openDuties(chain, 'return-place/p-9')).toEqual(['return-arrive'])
    chain.did(BUREAU, 'note-place', { stay: 'p-9', step: 'arrived' }, on(11, '20:00'))
    expect(openDuties(chain, 'return-place/p-9')).toEqual([])
    expect(chain.state<Returnee>('returnee/s-1').homeDueAt).toBe(on(13, '00:00'))
  })

  it('is no word for somebody whose day is still to come', () => {
    const refusal = new Chain().send(
      BUREAU,
      'list-returnee',
      { returnee: 's-2', entry: 'stranded', releaseOn: '2022-11-20', county: COUNTY, whereNow: '1501' },
      on(11),
    )
    expect(code(refusal)).toBe('release-not-past')
  })
})

describe('a stay', () => {
  const SERVICE = '1509.service' as PostId
  const form = {
    person: 'p-1',
    kind: 'quarantine',
    place: `${COMMUNITY}-01-01`,
    leftPlace: '150105',
    site: 'site-1',
    centralDays: 3,
    homeDays: 4,
    expectedAt: on(8, '18:00'),
  }
  it('has one form for everybody, received by the isolation desk or the community', () => {
    const chain = new Chain().did(SERVICE, 'request-stay', form, on(6))
    const isolation = `${COUNTY}.isolation` as PostId
    chain.did(isolation, 'receive-stay', { person: 'p-1', receipt: 'q-1' }, on(8))
    chain.did(isolation, 'move-stay-home', { person: 'p-1', receipt: 'q-2' }, on(11))
    chain.did(isolation, 'end-stay', { person: 'p-1', reason: 'completed' }, on(15))
    expect(openDuties(chain, 'stay/p-1')).toEqual([])
    expect(Object.keys(chain.facts[0]?.data ?? {})).not.toContain('returnee')
    expect(code(chain.send(SERVICE, 'request-stay', { ...form, place: '150105001001' }, on(15)))).toBe(
      'outside-jurisdiction',
    )
  })
})

describe('a notice of the region', () => {
  const notice = { release: 'r-1', gate: GATE, releaseOn: '2022-11-08', county: COUNTY, whereNow: '1501' }
  it('is answered once', () => {
    const region = '15.prisons' as PostId
    const chain = new Chain().did(region, 'notify-release', notice, on(1))
    chain.did(region, 'answer-release', { release: 'r-1', result: 'confirmed', receipt: 'v' }, on(3))
    expect(
      code(chain.send(region, 'answer-release', { release: 'r-1', result: 'confirmed', receipt: 'v' }, on(3))),
    ).toBe('release-answered')
  })
})

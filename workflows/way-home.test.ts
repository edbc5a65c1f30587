import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CityCode, EventId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'
import { guestsToCall, ONE_ROOM_QUEUE, roomQueue, type Waiting } from './one-room-queue.ts'
import {
  BOOKING_REGISTERS_STAY,
  LODGING_REGISTERS_STAY,
  NOTICE_LISTS_RETURNEE,
  PLACE_TELLS_CHAIN,
  RECEIPT_ANSWERS_NOTICE,
} from './way-home.ts'
import type { WorkflowEvent } from './workflow.ts'

const NOW = instant('2022-11-06T09:00:00+08:00')
const event = <Data>(type: string, data: Data, city = '1509'): WorkflowEvent<Data> => ({
  id: '1' as EventId,
  row: 0,
  city: city as CityCode,
  type,
  post: '1509.bureau' as PostId,
  place: '150921' as PlaceCode,
  occurredAt: NOW,
  recordedAt: NOW,
  streams: [],
  data,
})
type DataOf<W> = W extends { run(event: WorkflowEvent<infer D>, rows: never): unknown } ? D : never

const BOOKED = {
  returnee: 'r-7',
  stay: 'p-aa11',
  home: '150921100001-01-01',
  leftPlace: '150105',
  site: 's-1',
  centralDays: 3,
  homeDays: 4,
  expectedAt: NOW,
} as unknown as DataOf<typeof BOOKING_REGISTERS_STAY>

describe('between ledgers', () => {
  it('a notice of the region becomes a line of the city that is home, and its receipt goes back', () => {
    const notice = { release: 'r-7', county: '150921', gate: '1509.gatenorth' } as unknown as DataOf<
      typeof NOTICE_LISTS_RETURNEE
    >
    expect(NOTICE_LISTS_RETURNEE.run(event('release-notified', notice, '1500'), {})).toMatchObject([
      { city: '1509', command: 'list-returnee', payload: { returnee: 'r-7', entry: 'before-release' } },
    ])
    const answer = event('address-verified', {
      returnee: 'r-7',
      result: 'confirmed',
      community: null,
      receipt: 'v',
    } as const)
    expect(RECEIPT_ANSWERS_NOTICE.run(answer, { notice: [{ release: 'r-7' }] })).toMatchObject([{ city: '1500' }])
    expect(RECEIPT_ANSWERS_NOTICE.run(answer, { notice: [] })).toEqual([])
  })

  it('a booking reaches the place as anybody’s form under the service desk, with no word of the chain', () => {
    const [stay] = BOOKING_REGISTERS_STAY.run(event('quarantine-booked', BOOKED), {})
    expect(stay).toMatchObject({ city: '1509', command: 'request-stay', desk: 'service' })
    const asked = {
      returnee: 'r-7',
      stay: 'p-bb22',
      place: '150105',
      desk: '150105.lodging',
      until: NOW,
      arriveDueAt: NOW,
      planner: '1509.bureau',
    } as unknown as DataOf<typeof LODGING_REGISTERS_STAY>
    const [bed] = LODGING_REGISTERS_STAY.run(event('lodging-asked', asked), {})
    expect(bed).toMatchObject({ city: '1501', command: 'request-stay', desk: 'service' })
    expect(JSON.stringify([stay, bed])).not.toMatch(/r-7|bureau|gate|returnee/)
  })

  it('tells the chain only of its own guests', () => {
    const arrived = event('stay-received', { person: 'p-aa11' } as DataOf<typeof PLACE_TELLS_CHAIN>)
    expect(PLACE_TELLS_CHAIN.run(arrived, { '1509': [{ stay: 'p-aa11' }] })).toMatchObject([
      { command: 'note-place', payload: { stay: 'p-aa11', step: 'arrived' } },
    ])
    expect(PLACE_TELLS_CHAIN.run(arrived, { '1509': [] })).toEqual([])
  })
})

const waiting = fc.array(
  fc.record({
    person: fc.string({ minLength: 1, maxLength: 4 }),
    as: fc.constantFrom('close' as const, 'secondary' as const, 'zone-leaver' as const, 'guest' as const),
    since: fc.constantFrom('2022-11-06', '2022-11-07', '2022-11-08'),
    called: fc.constant(false),
  }),
  { maxLength: 12 },
)

describe('one queue for rooms', () => {
  it('has close contacts first, then whoever comes home, then contacts of contacts', () => {
    const since = '2022-11-06'
    const all: Waiting[] = (['secondary', 'guest', 'close'] as const).map((as) => ({
      person: as,
      as,
      since,
      called: false,
    }))
    expect(roomQueue(all).map(({ as }) => as)).toEqual(['close', 'guest', 'secondary'])
    expect(guestsToCall(all, 1)).toEqual([])
    expect(guestsToCall(all, 2)).toEqual(['guest'])
  })

  it('never calls a guest before a close contact has a room, nor more than there are rooms', () => {
    fc.assert(
      fc.property(waiting, fc.integer({ min: 0, max: 12 }), (people, free) => {
        const called = guestsToCall(people, free)
        const close = people.filter(({ as }) => as === 'close').length
        expect(called.length).toBeLessThanOrEqual(Math.max(0, free - close))
      }),
    )
  })

  it('sends a call for each guest it reaches', () => {
    const rows = {
      contacts: [{ person: 'c', category: 'close', determined_at: '2022-11-06' }],
      guests: [
        { person: 'g', expected_at: '2022-11-06', called_at: null },
        { person: 'h', expected_at: '2022-11-05', called_at: NOW },
      ],
      rooms: [{ free: 3 }],
    }
    expect(ONE_ROOM_QUEUE.run(event('stay-requested', {}), rows)).toEqual([
      { city: '1509', command: 'call-stay', desk: 'service', payload: { person: 'g', occurredAt: NOW } },
    ])
  })
})

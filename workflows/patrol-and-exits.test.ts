import { describe, expect, it } from 'vitest'
import type { CityCode, EventId, PersonId, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'
import type { ZoneOrdered } from '#outbreak/zones/events.ts'
import {
  BLOCKED_EXIT_BLOCKS_PATROL,
  CLEARED_EXIT_FREES_PATROL,
  END_OF_ORDER_ENDS_WATCH,
  ORDER_ASKS_PATROL,
  PATROL_CHECKS_EXITS,
} from './patrol-and-exits.ts'
import type { WorkflowEvent } from './workflow.ts'

const NOW = instant('2022-11-13T20:00:00+08:00')
const PLACE = '150203001001-01-02' as PlaceCode
const event = <Data>(type: string, data: Data): WorkflowEvent<Data> => ({
  id: '7' as EventId,
  row: 0,
  city: '1502' as CityCode,
  type,
  post: '150203.control' as PostId,
  place: PLACE,
  occurredAt: NOW,
  recordedAt: NOW,
  streams: [] as StreamId[],
  data,
})

describe('patrol and the exits of a place under order', () => {
  const order = event('zone-ordered', {
    place: PLACE,
    reason: 'why it stands',
    expiresAt: NOW,
  } as unknown as ZoneOrdered)
  it('is asked for the place and the hour, and told nothing of why', () => {
    const asked = ORDER_ASKS_PATROL.run(order, { unit: [{ post: '150203001.patrol' }] })
    expect(asked).toEqual([
      {
        city: '1502',
        command: 'ask-exit-watch',
        payload: { place: PLACE, unit: '150203001.patrol', until: NOW, occurredAt: NOW },
      },
    ])
    expect(JSON.stringify(asked)).not.toContain('why it stands')
  })
  it('is not asked where no patrol answers for the place, nor kept when the order ends', () => {
    expect(ORDER_ASKS_PATROL.run(order, { unit: [] })).toEqual([])
    const lifted = event('zone-lifted', { place: PLACE, reason: 'rule-met' as const, finalRound: null })
    expect(END_OF_ORDER_ENDS_WATCH.run(lifted, { watched: [] })).toEqual([])
    expect(END_OF_ORDER_ENDS_WATCH.run(lifted, { watched: [{ place: PLACE }] })).toMatchObject([
      { command: 'end-exit-watch', payload: { place: PLACE } },
    ])
  })
  it('reports what it saw as the zone’s own check, a blocked exit with the others', () => {
    const entrances = [
      { entrance: 'north', open: true, photo: 'sha256:a' },
      { entrance: 'south', open: false, photo: 'sha256:b' },
    ]
    const seen = event('exits-seen', {
      ...{ place: PLACE, unit: '150203001.patrol' as PostId, entrances, blocked: ['south'] },
      ...{ inspector: 'b-1' as PersonId, nextDueAt: NOW },
    })
    expect(PATROL_CHECKS_EXITS.run(seen, {})).toEqual([
      {
        city: '1502',
        command: 'record-exit-check',
        payload: { place: PLACE, entrances, inspector: 'b-1', occurredAt: NOW },
      },
    ])
  })
  it('waits for whoever has to clear the exit, and no longer than that', () => {
    const duty = `zone/${PLACE}#clear-exit#1`
    const look = [{ duty: `patrol-exits/${PLACE}#patrol-exits#2` }]
    const blocked = event('exit-blocked', { place: PLACE } as never)
    expect(BLOCKED_EXIT_BLOCKS_PATROL.run(blocked, { look, clearing: [{ duty }] })).toMatchObject([
      { command: 'block-duty', payload: { duty: 'patrol-exits#2', by: { kind: 'duty', duty } } },
    ])
    expect(BLOCKED_EXIT_BLOCKS_PATROL.run(blocked, { look: [], clearing: [{ duty }] })).toEqual([])
    const cleared = event('exit-cleared', { place: PLACE } as never)
    const waiting = [{ duty: `patrol-exits/${PLACE}#patrol-exits#2`, blocked_by: `duty:${duty}` }]
    expect(CLEARED_EXIT_FREES_PATROL.run(cleared, { blocked: waiting })).toMatchObject([
      { command: 'unblock-duty', payload: { duty: 'patrol-exits#2', by: { duty } } },
    ])
  })
})

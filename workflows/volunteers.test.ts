import { describe, expect, it } from 'vitest'
import type { CityCode, EventId, PersonId, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'
import { DISINFECTION_AFTER_LEAVING } from './disinfection-after-leaving.ts'
import { FULL_SHIFT_FREES_ROUND, SHORT_SHIFT_BLOCKS_ROUND } from './short-shift-blocks-round.ts'
import type { WorkflowEvent } from './workflow.ts'

const NOW = instant('2022-11-13T20:00:00+08:00')
const event = <Data>(type: string, data: Data): WorkflowEvent<Data> => ({
  id: '7' as EventId,
  row: 1,
  city: '1501' as CityCode,
  type,
  post: '1501.youth' as PostId,
  place: '150105001001' as PlaceCode,
  occurredAt: NOW,
  recordedAt: NOW,
  streams: [] as StreamId[],
  data,
})
const short = (round: string | null) =>
  event('volunteer-shift-short', { shift: 's-1', point: 'sp-1', round, missing: 2 })
const shift = [{ duty: 'volunteer-shift/s-1#fill-shift#1', blocked_by: null }]
const round = [{ duty: 'round/r-1#test-round#1', blocked_by: null }]

describe('a sampling point short of volunteers', () => {
  it('makes its round wait for the missing hands, and names them', () => {
    expect(SHORT_SHIFT_BLOCKS_ROUND.run(short('r-1'), { round, shift })).toEqual([
      {
        city: '1501',
        command: 'block-duty',
        payload: {
          stream: 'round/r-1',
          duty: 'test-round#1',
          by: { kind: 'duty', duty: 'volunteer-shift/s-1#fill-shift#1' },
          occurredAt: NOW,
        },
      },
    ])
  })
  it('blocks nothing where no round is served, or the round is over', () => {
    expect(SHORT_SHIFT_BLOCKS_ROUND.run(short(null), { round, shift })).toEqual([])
    expect(SHORT_SHIFT_BLOCKS_ROUND.run(short('r-1'), { round: [], shift })).toEqual([])
  })
  it('sets the round free with the last hand posted', () => {
    const posted = (missing: number) =>
      event('volunteer-posted', {
        ...{ attendance: 'a-1', person: 'v-1' as PersonId, scope: 'league' as const, shift: 's-1', point: 'sp-1' },
        ...{ task: 'sampling-order' as const, startsAt: NOW, endsAt: NOW, missing },
      })
    const blocked = [
      { duty: 'round/r-1#test-round#1', subject: 'round/r-1', blocked_by: 'duty:volunteer-shift/s-1#fill-shift#1' },
    ]
    expect(FULL_SHIFT_FREES_ROUND.run(posted(1), { blocked })).toEqual([])
    expect(FULL_SHIFT_FREES_ROUND.run(posted(0), { blocked })).toMatchObject([
      { command: 'unblock-duty', payload: { duty: 'test-round#1', by: { duty: 'volunteer-shift/s-1#fill-shift#1' } } },
    ])
  })
})

describe('a positive who has left home', () => {
  const left = event('patient-picked-up', {
    person: 'p-1' as PersonId,
    vehicle: 'v',
    vehicleKind: 'ambulance' as const,
  })
  it('leaves a place to disinfect to the corps, and nothing of themselves', () => {
    const home = [{ place: '150105001001-01-02' }]
    const [command] = DISINFECTION_AFTER_LEAVING.run(left, { home, team: [{ team: 'corps' }] })
    expect(command).toMatchObject({
      command: 'order-site-disinfection',
      payload: { premises: 'positive', team: 'corps' },
    })
    expect(JSON.stringify(command)).not.toContain('p-1')
    expect(DISINFECTION_AFTER_LEAVING.run(left, { home, team: [] })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { at, LEAD, nightOnStreet, UNIT } from '../testing.ts'
import type { KnownShift } from './state.ts'

const BEAT = '150203001-b1'
const visit = (point: string, more = {}) => ({ shift: 's-1', point, scan: `${BEAT}/${point}`, ...more })

describe('a shift', () => {
  it('scans the code of the point it is at, and stays as long as asked', () => {
    const night = nightOnStreet()
    expect(night.act(UNIT, 'visit-point', visit('p1', { scan: `${BEAT}/p2` }), at('19:00'))).toBe('wrong-code')
    expect(night.act(UNIT, 'visit-point', visit('p1'), at('19:00'))).toBe('stay-too-short')
    expect(night.act(UNIT, 'visit-point', visit('p1', { stayMinutes: 5 }), at('19:00'))).toBeNull()
  })
  it('accounts for every point before it hands over, and answers until the next has the beat', () => {
    const night = nightOnStreet()
    const over = (more = {}) => night.act(UNIT, 'hand-over-patrol', { shift: 's-1', next: 's-2', ...more }, at('22:00'))
    night.act(UNIT, 'visit-point', visit('p1', { stayMinutes: 6 }), at('19:00'))
    expect(over()).toBe('points-unaccounted')
    night.act(UNIT, 'miss-point', { shift: 's-1', point: 'p2', reason: 'road-closed' }, at('20:00'))
    expect(over({ odometerKm: 50 })).toBe('patrol-odometer-back')
    expect(over({ odometerKm: 150 })).toBeNull()
    const open = () =>
      night
        .state('patrol-shift/s-1')
        .duties.filter(({ closed }) => closed === null)
        .map(({ kind }) => kind)
    expect(open()).toEqual(['patrol-shift', 'patrol-takeover'])
    expect(night.act(UNIT, 'take-over-patrol', { shift: 's-1' }, at('22:05'))).toBeNull()
    expect(open()).toEqual([])
  })
})

describe('an incident', () => {
  const report = { incident: 'e-1', beat: BEAT, kind: 'traffic', source: 'call' }
  it('goes through its clocks by taps that set the unit’s status', () => {
    const night = nightOnStreet()
    const status = () => (night.state('patrol-shift/s-1').domain as KnownShift).unitStatus
    night.act(LEAD, 'report-incident', report, at('19:00'))
    expect(night.act(UNIT, 'dispatch-incident', { incident: 'e-1', shift: 's-1' }, at('19:00'))).toBe(
      'only-own-finding',
    )
    expect(night.act(LEAD, 'dispatch-incident', { incident: 'e-1', shift: 's-1' }, at('19:00'))).toBeNull()
    expect(status()).toBe('dispatched')
    const busy = { shift: 's-1', status: 'resting', lights: false }
    expect(night.act(UNIT, 'set-patrol-status', busy, at('19:01'))).toBe('busy-with-incident')
    expect(night.act(UNIT, 'arrive-at-incident', { incident: 'e-1' }, at('19:01'))).toBe('incident-not-in')
    expect(night.act(LEAD, 'sign-incident', { incident: 'e-1' }, at('19:01'))).toBe('not-your-incident')
    for (const [command, time] of [
      ['sign-incident', '19:01'],
      ['depart-incident', '19:02'],
      ['arrive-at-incident', '19:03'],
    ] as const)
      expect(night.act(UNIT, command, { incident: 'e-1' }, at(time))).toBeNull()
    expect(status()).toBe('on-scene')
    expect(night.act(UNIT, 'feed-back-incident', { incident: 'e-1', result: 'handled' }, at('19:20'))).toBeNull()
    expect(status()).toBe('on-patrol')
    const duties = night.state('patrol-incident/e-1').duties.map(({ kind, outcome }) => [kind, outcome])
    expect(duties).toEqual([
      ['incident', 'done'],
      ['incident-close', null],
    ])
  })
})

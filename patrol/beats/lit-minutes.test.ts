import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, nightOnStreet, UNIT } from '../testing.ts'
import { isInside, litMinutes, type Position, parseTrack, type TrackPoint } from './lit-minutes.ts'

const RING: readonly Position[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
]
const inside = (second: number, lights: 0 | 1 = 1): TrackPoint => [second, 0.5, 0.5, lights]

describe('lit minutes', () => {
  it('are those inside the outline with lights on, until the next point or the gap', () => {
    expect(litMinutes([inside(0), inside(120, 0)], RING, 5)).toEqual([0, 1])
    expect(litMinutes([inside(0)], RING, 5)).toEqual([0, 1, 2, 3, 4])
    expect(litMinutes([[0, 2, 2, 1]], RING, 5)).toEqual([])
    expect(litMinutes([inside(3_590)], RING, 5)).toEqual([59])
  })
  it('never leave the hour, never repeat, and need no order', () => {
    const point = fc
      .tuple(fc.integer({ min: -600, max: 4_200 }), fc.constantFrom(0, 1))
      .map(([s, l]) => inside(s, l as 0 | 1))
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), (points) => {
        const lit = litMinutes(points, RING, 5)
        expect(lit).toEqual([...new Set(lit)].toSorted((a, b) => a - b))
        expect(lit.every((minute) => minute >= 0 && minute < 60)).toBe(true)
        expect(
          litMinutes(
            points.toSorted(([a], [b]) => a - b),
            RING,
            5,
          ),
        ).toEqual(lit)
      }),
    )
  })
  it('know inside from outside, and a track from anything else', () => {
    expect([isInside([0.5, 0.5], RING), isInside([1.5, 0.5], RING)]).toEqual([true, false])
    expect(parseTrack('[[1,2,3,1]]')).toEqual([[1, 2, 3, 1]])
    for (const text of ['no', '{}', '[1]', '[["a",1,2,1]]']) expect(parseTrack(text)).toBeNull()
  })
})

describe('a track', () => {
  const track = {
    beat: '150203001-b1',
    shift: 's-1',
    hour: at('18:00'),
    points: '[[0,109.85,40.65,1]]',
    lit: [3, 1, 1],
  }
  it('leaves the minutes and no position; two cars light a minute once', () => {
    const night = nightOnStreet()
    expect(night.act(UNIT, 'keep-track', track, at('19:01'))).toBeNull()
    expect(night.act(UNIT, 'keep-track', { ...track, lit: [3, 4] }, at('19:02'))).toBeNull()
    const hour = night.state('patrol-beat-hour/150203001-b1.2022-11-13-10').domain
    expect(hour).toMatchObject({ minutes: [1, 3, 4], cars: 2 })
    expect(JSON.stringify(hour)).not.toContain('109.85')
  })
  it('is of a full hour and of a shift on that beat', () => {
    const night = nightOnStreet()
    expect(night.act(UNIT, 'keep-track', { ...track, hour: at('18:30') }, at('19:31'))).toBe('not-a-full-hour')
    expect(night.act(UNIT, 'keep-track', { ...track, shift: 's-9' }, at('19:31'))).toBe('shift-not-on-beat')
  })
})

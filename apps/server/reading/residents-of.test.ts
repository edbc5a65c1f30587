import { describe, expect, it } from 'vitest'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { instant, plusMinutes } from '#kernel/primitives/instant.ts'
import { zoneInForce } from '../testing/zone-in-force.ts'
import { residentsOf } from './residents-of.ts'

const at = (time: string) => instant(`2022-11-13T${time}:00+08:00`)
const START = at('10:00')
const EXPIRY = at('18:00')
const PLACE = '150105001001-02-05' as PlaceCode

/** An order in force whose lapse nobody has recorded. */
const zone = zoneInForce(PLACE, START, { expiresAt: EXPIRY })

describe('residents of a zone', () => {
  it('are free before the start, restricted from it on, and free again at the expiry itself', () => {
    const statusAt = (now: typeof START) => residentsOf(zone, 1, now).status
    expect(statusAt(plusMinutes(START, -1))).toBe('free')
    expect(statusAt(START)).toBe('restricted')
    expect(statusAt(plusMinutes(EXPIRY, -1))).toBe('restricted')
    expect(statusAt(EXPIRY)).toBe('free')
  })

  it('may read the order after it has ended, without an end that is still to come', () => {
    expect(residentsOf(zone, 1, EXPIRY)).toMatchObject({ until: null, legalBasis: 'law', appealChannel: '12345' })
    expect(residentsOf(zone, 1, START)).toMatchObject({ until: EXPIRY, issuer: '150105.command' })
  })

  it('of another episode are not restricted by this one', () => {
    expect(residentsOf(zone, 2, START)).toMatchObject({ status: 'free', regime: null })
  })
})

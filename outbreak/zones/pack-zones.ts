import { levelOf } from '#kernel/jurisdictions/place-code.ts'
import type { PolicyPack, ZoneRule } from '#kernel/policy/policy-pack.ts'
import type { Measure, RestrictionRule } from '#kernel/policy/restriction-rule.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { ZonesRefusal } from './contract.ts'
import type { ZoneLevel, ZoneOrdered } from './events.ts'

/** The regime of each level, the same in every pack (S7 S11 S16). */
export const REGIME_OF: Readonly<Record<ZoneLevel, ZoneOrdered['regime']>> = {
  high: 'stay-in-home-with-door-service',
  mid: 'stay-in-area',
  low: 'avoid-gathering',
}

/** The law's row behind an order of this level, where a pack names none: a county, with the next level's approval (8.1). */
const DEFAULT_RESTRICTION: RestrictionRule = {
  minIssuer: 'county',
  approval: 'next-level',
  noticeRequired: true,
  source: 'S2 art. 41',
}
const MEASURE_OF: Readonly<Record<ZoneLevel, Measure>> = {
  high: 'isolate-place',
  mid: 'isolate-place',
  low: 'stop-gatherings',
}

/** Who may give an order of this level, and with whose approval, as the pack has it. */
export const restrictionOf = (rule: Pick<ZoneRule, 'restrictions'>, level: ZoneLevel): RestrictionRule =>
  rule.restrictions?.[MEASURE_OF[level]] ?? DEFAULT_RESTRICTION

/** A low-risk zone is the rest of its county, so it is drawn by county; the other levels by the units of the pack. */
function unitsFor(rule: ZoneRule, level: ZoneLevel): readonly string[] {
  return level === 'low' ? ['district'] : rule.units
}

/** The pack's zone rule, when it draws zones of this level by this kind of place. */
export function zoneRuleFor(
  pack: Pick<PolicyPack, 'id' | 'zone'>,
  place: PlaceCode,
  level: ZoneLevel,
): Result<ZoneRule, ZonesRefusal> {
  const rule = pack.zone
  if (rule === null) return refuse('no-zones-in-pack', { pack: pack.id })
  if (!rule.levels.includes(level))
    return refuse('level-abolished', { pack: pack.id, level, levels: rule.levels.join(', ') }, { field: 'level' })
  const units = unitsFor(rule, level)
  const unit = levelOf(place)
  if (units.includes(unit)) return accept(rule)
  return refuse('unit-not-allowed', { place, unit, pack: pack.id, level, units: units.join(', ') }, { field: 'place' })
}

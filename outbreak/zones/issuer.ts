import { contains, levelOf, parsePlaceCode } from '#kernel/jurisdictions/place-code.ts'
import type { GovernmentLevel } from '#kernel/policy/restriction-rule.ts'
import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { ZoneOrdered } from './events.ts'

/** Levels of government that may restrict (Infectious Disease Law 2013, art. 41–43), lowest first. */
export const ISSUER_LEVELS = [
  'county',
  'city',
  'region',
  'state',
] as const satisfies readonly ZoneOrdered['issuerLevel'][]
export type IssuerLevel = (typeof ISSUER_LEVELS)[number]

/** Code under which the State Council's posts are written: above every region. */
const STATE = '00'

export const placeOfPost = (post: PostId): PlaceCode | undefined => parsePlaceCode(post.slice(0, post.indexOf('.')))

/** Level of government a post belongs to; `undefined` below a county, and for a facility's desk. */
export function issuerLevelOf(post: PostId): IssuerLevel | undefined {
  const place = placeOfPost(post)
  if (place === undefined) return undefined
  if (place === STATE) return 'state'
  const level = levelOf(place)
  if (level === 'district') return 'county'
  return level === 'city' || level === 'region' ? level : undefined
}

/** The level whose approval an order of `level` needs; `undefined` above the state. */
export const nextLevel = (level: IssuerLevel): IssuerLevel | undefined =>
  ISSUER_LEVELS[ISSUER_LEVELS.indexOf(level) + 1]

const isOver = (post: PostId, place: PlaceCode): boolean => {
  const seat = placeOfPost(post)
  return seat !== undefined && (seat === STATE || contains(seat, place))
}

/** Whether `issuer`, of level `least` or above, may restrict `place`, acting through a post of its own level or one above it (`actor`). */
export function hasPower(
  issuer: PostId,
  place: PlaceCode,
  actor: PlaceCode,
  least: GovernmentLevel = 'county',
): boolean {
  const seat = placeOfPost(issuer)
  const level = issuerLevelOf(issuer)
  if (level === undefined || ISSUER_LEVELS.indexOf(level) < ISSUER_LEVELS.indexOf(least)) return false
  return seat !== undefined && isOver(issuer, place) && contains(actor, seat)
}

/** Whether `approver` is of the level above the issuer's, or higher, and answers for `place`. */
export function mayApprove(approver: PostId, issuer: IssuerLevel, place: PlaceCode): boolean {
  const level = issuerLevelOf(approver)
  return level !== undefined && ISSUER_LEVELS.indexOf(level) > ISSUER_LEVELS.indexOf(issuer) && isOver(approver, place)
}

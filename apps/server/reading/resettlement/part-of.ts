import type { Right } from '#kernel/positions/rights.ts'
import type { ReturneeView, ReturnPart } from '#resettlement/contract-reads.ts'
import type { HeldPost } from '../../identity/acting.ts'

const CITY_DIGITS = 4

/** Which part of the chain a post has: by what it may do, and over how wide a place. */
export function partOf({ grants, place }: HeldPost): ReturnPart {
  const holds = (right: Right) => grants.some((grant) => grant.right === right)
  if (place.length < CITY_DIGITS) return 'region'
  if (place.length > CITY_DIGITS) return 'county'
  if (holds('return.verify')) return 'city'
  return holds('return.list') ? 'gate' : 'transport'
}

/** Whether a person is any business of the post's: a gate's own, a vehicle's own, and all of a place's. */
export function concerns(
  part: ReturnPart,
  post: string,
  row: { readonly gate: string | null; readonly giver: string | null; readonly escort: string | null },
): boolean {
  if (part === 'gate') return row.gate === post
  return part === 'transport' ? row.giver === post || row.escort === post : true
}

const PLACES = {
  lodging: null,
  lodgedAt: null,
  quarantine: null,
  home: null,
  centralDays: null,
  homeDays: null,
  placeStep: null,
} as const
const PAST = { entry: null, releaseOn: null, keyPerson: null, wish: null, verifyResult: null } as const

/** What the part is not to know goes: a gate learns of no address or quarantine, a vehicle nothing but whom it carries. */
export function asSeenBy(part: ReturnPart, view: ReturneeView): ReturneeView {
  if (part === 'gate') return { ...view, ...PLACES, needs: null }
  if (part === 'transport') return { ...view, ...PLACES, ...PAST, needs: null, leaveOn: null }
  return part === 'county' ? { ...view, lodging: null, lodgedAt: null } : view
}

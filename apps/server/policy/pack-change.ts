import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import { RIGHTS } from '#kernel/positions/rights.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { hoursBetween, type Instant } from '#kernel/primitives/instant.ts'
import { refuse } from '#kernel/primitives/result.ts'
import type { PACK_CHANGE_REFUSALS } from '#outbreak/pack-change/contract.ts'
import type { Coming } from '#outbreak/pack-change/plan-contacts.ts'
import { type PackChangePlan, planPackChange } from '#outbreak/pack-change/plan-pack-change.ts'
import type { ReadScope } from '#store/store.ts'
import { RefusedError } from '../http/problem.ts'
import { readPackChangeSnapshot } from '../reading/read-pack-change.ts'
import type { Runtime } from '../runtime.ts'

/** After this many hours the lists of the moment of change no longer fit the city. */
const LATEST_HOURS = 24
/** Plans kept for the next question, the newest. */
const KEPT = 4

type Code = keyof typeof PACK_CHANGE_REFUSALS

/** @throws {RefusedError} in the words of the contract. */
function stop(code: Code, params: Readonly<Record<string, string | number>>, field?: string): never {
  throw new RefusedError(refuse(code, params, field === undefined ? {} : { field }).refusal)
}

function packOf(runtime: Runtime, id: string, field: string): PolicyPack {
  return runtime.catalogue.packs.find((pack) => pack.id === id) ?? stop('pack-unknown', { pack: id }, field)
}

export interface AskedChange {
  readonly from: string
  readonly to: string
  readonly at: Instant
}

/** The two packs and the moment. @throws {RefusedError} when one is unknown, or the new one is not in force then. */
export function comingOf(runtime: Runtime, asked: AskedChange): Coming {
  const from = packOf(runtime, asked.from, 'from')
  const to = packOf(runtime, asked.to, 'to')
  const { at } = asked
  if (from.disease !== to.disease) stop('packs-of-two-diseases', { from: from.id, to: to.id }, 'to')
  if (to.effectiveFrom > at || (to.effectiveTo !== null && to.effectiveTo <= at))
    stop('pack-not-in-force', { pack: to.id, at }, 'at')
  return { from, to, at, zone: runtime.zone }
}

/** @throws {RefusedError} when it is too early or too late to do it. */
export function demandMoment(at: Instant, now: Instant): void {
  if (at > now) stop('pack-change-early', { at, now }, 'at')
  if (hoursBetween(at, now) > LATEST_HOURS) stop('pack-change-late', { at, hours: LATEST_HOURS }, 'at')
}

/** Folding needs every record of the city; what is answered names places only. */
const wholeCity = (city: CityCode): ReadScope => ({
  city,
  scope: [placeOfCity(city)],
  rights: RIGHTS,
  mode: 'rows',
})

const plans = new WeakMap<Runtime, Map<string, Promise<PackChangePlan>>>()

async function makePlan(runtime: Runtime, city: CityCode, coming: Coming): Promise<PackChangePlan> {
  const snapshot = await runtime.store().read(wholeCity(city), (db) => readPackChangeSnapshot(db, city, coming.at))
  return planPackChange(snapshot, coming)
}

/** The plan as of the moment of change. What was known before a moment that has passed never changes, so it is kept. */
export function packChangePlan(
  runtime: Runtime,
  city: CityCode,
  coming: Coming,
  now: Instant,
): Promise<PackChangePlan> {
  if (coming.at > now) return makePlan(runtime, city, coming)
  const kept = plans.get(runtime) ?? new Map<string, Promise<PackChangePlan>>()
  plans.set(runtime, kept)
  const key = `${city} ${coming.from.id} ${coming.to.id} ${coming.at}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = makePlan(runtime, city, coming)
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
  return made
}

import { FOUND_IN } from '#outbreak/cases/events.ts'
import type { CaseState } from '#outbreak/cases/state.ts'
import { stockFlows } from '#outbreak/cases/stocks.ts'
import { type ContactState, isFollowed } from '#outbreak/contacts/state.ts'
import { peopleInside } from '#outbreak/facilities/inside.ts'
import { type FacilityState, occupiedBeds, usableBeds } from '#outbreak/facilities/state.ts'
import { residentStatus } from '#outbreak/zones/resident-status.ts'
import type { ZoneState } from '#outbreak/zones/state.ts'
import { bedBook } from './bed-book.ts'
import type { History, Subject } from './history.ts'
import { BUILDINGS } from './tiny-city.ts'

/** A broken rule in words; none is what every history must give. */
export type Broken = string

const ofKind = <S>(history: History, kind: string): readonly { readonly stream: string; readonly state: S }[] =>
  history
    .subjects()
    .filter((subject) => subject.kind.kind === kind)
    .map(({ stream, state }) => ({ stream, state: state.domain as S }))

interface OrderFact {
  readonly place: string
  readonly expiresAt: string
  readonly startAt: string
}

/** Orders in force, from the facts alone: ordered or extended, not ended, not expired. */
function ordersInForce(history: History): ReadonlySet<string> {
  const orders = new Map<string, OrderFact>()
  for (const { recorded, voided } of history.facts) {
    if (voided) continue
    const data = recorded.data as OrderFact
    if (recorded.type === 'zone-ordered') orders.set(data.place, data)
    const known = orders.get(data.place)
    if (recorded.type === 'zone-extended' && known) orders.set(data.place, { ...known, expiresAt: data.expiresAt })
    if (recorded.type === 'zone-lifted' || recorded.type === 'zone-lapsed') orders.delete(data.place)
  }
  const now = history.now as string
  return new Set([...orders.values()].filter((order) => order.expiresAt > now).map(({ place }) => place))
}

const covers = (zone: string, building: string) => building === zone || building.startsWith(`${zone}-`)

function restrictedWithoutOrder(history: History): Broken[] {
  const zones = ofKind<ZoneState>(history, 'zone')
  const inForce = [...ordersInForce(history)]
  return BUILDINGS.flatMap((building) => {
    const over = zones.filter(({ stream }) => covers(stream.slice('zone/'.length), building))
    const status = residentStatus(
      over.map(({ state }) => state),
      history.now,
    )
    const ordered = inForce.some((place) => covers(place, building))
    return status.status === 'restricted' && !ordered ? [`${building} is restricted without an order in force`] : []
  })
}

function heldAfterTheEnd(history: History): Broken[] {
  return ofKind<ContactState>(history, 'contact').flatMap(({ stream, state }) =>
    isFollowed(state) && state.placed !== null && state.placed.expiresAt <= history.now
      ? [`${stream} is kept after ${state.placed.expiresAt}`]
      : [],
  )
}

function bedsBroken(history: History): Broken[] {
  const beds = bedBook(history)
  const twice = [...beds].filter(([, places]) => places.length > 1)
  const lies = [...beds.values()].flat()
  const counted = ofKind<FacilityState>(history, 'facility').flatMap(({ stream, state }) => {
    if (state.status === 'none') return []
    const here = lies.filter((facility) => facility === state.facility).length
    const counted = peopleInside(state.insiders).length
    return here === counted && here === state.inside
      ? []
      : [`${stream} counts ${counted} inside, the facts say ${here}`]
  })
  return [...twice.map(([person, places]) => `${person} lies in ${places.join(' and ')}`), ...counted]
}

/** Full is full, unless over-capacity was declared. */
const overCapacity = (history: History): Broken[] =>
  ofKind<FacilityState>(history, 'facility').flatMap(({ stream, state }) => {
    if (state.status === 'none') return []
    const [taken, usable] = [occupiedBeds(state), usableBeds(state)]
    return taken <= usable ? [] : [`${stream} holds ${taken} in ${usable} beds`]
  })

/** Existing cases at the end of a day are what came in less what went out: never below none. */
const stocksBroken = (history: History): Broken[] => {
  const flows = ofKind<CaseState>(history, 'case').flatMap(({ state }) =>
    state.status === 'none' || state.status === 'revoked' || state.status === 'suspected'
      ? []
      : stockFlows(state.record),
  )
  const stocks = ['existing-confirmed', 'existing-asymptomatic'] as const
  return stocks.flatMap((stock) => {
    const days = flows.filter((flow) => flow.stock === stock).toSorted((a, b) => (a.date < b.date ? -1 : 1))
    let standing = 0
    const ends = new Map<string, number>()
    for (const { date, n } of days) {
      standing += n
      ends.set(date, standing)
    }
    const below = [...ends].find(([, n]) => n < 0)
    return below === undefined ? [] : [`${stock} is ${below[1]} on ${below[0]}`]
  })
}

const casesBroken = (history: History): Broken[] =>
  ofKind<CaseState>(history, 'case').flatMap(({ stream, state }) =>
    state.status === 'none' || FOUND_IN.includes(state.record.foundIn) ? [] : [`${stream} has no setting`],
  )

function dutiesBroken({ stream, state: { duties } }: Subject): Broken[] {
  const open = duties.filter(({ closed }) => closed === null)
  const kinds = open.map(({ kind }) => kind)
  const twice = kinds.filter((kind, n) => kinds.indexOf(kind) !== n)
  const unheld = open.filter(({ holdings }) => holdings.at(-1)?.post === undefined)
  return [
    ...twice.map((kind) => `${stream} owes ${kind} twice`),
    ...unheld.map(({ key }) => `${stream} ${key} has no holder`),
  ]
}

/** Everything that must hold at any moment of any history. */
export const brokenRules = (history: History): readonly Broken[] => [
  ...restrictedWithoutOrder(history),
  ...heldAfterTheEnd(history),
  ...bedsBroken(history),
  ...overCapacity(history),
  ...stocksBroken(history),
  ...casesBroken(history),
  ...history.subjects().flatMap(dutiesBroken),
]

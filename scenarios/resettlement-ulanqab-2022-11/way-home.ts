import { postId } from '#kernel/primitives/ids.ts'
import type { VaultRow } from '../scenario.ts'
import { COUNTIES, nameOf } from './divisions.ts'
import { CITY, dayText, type Names, on, type Steps } from './steps.ts'

/** One invented person of the chain: two ids, which only the chain's own records join. */
export interface Traveller {
  readonly returnee: string
  readonly guest: string
  readonly bed: string
  readonly entry: 'before-release' | 'stranded'
  readonly day: number
  readonly gate: string
  readonly county: (typeof COUNTIES)[number]
  readonly home: string
}

/** The ledgers that a way home touches. */
export interface Ledgers {
  readonly region: Steps
  readonly hohhot: Steps
  readonly ulanqab: Steps
  readonly names: Names
}

export const desk = (name: string, place: string = CITY) => postId(place, name)
/** The county that answers too late: the city has the duty at the hard stop. */
const SLOW = '150929'
export const SITE = 'u-site-1'
/** From this day on these counties ask for home days only. */
const HOME_ONLY = new Set(['150928', '150981'])
const HOME_ONLY_FROM = 11

let serial = 0
export const restart = (): void => {
  serial = 0
}

export function newTraveller(
  { names, ulanqab, hohhot }: Ledgers,
  { entry, day, gate }: Pick<Traveller, 'entry' | 'day' | 'gate'>,
): Traveller {
  const n = serial++
  const county = COUNTIES[n % COUNTIES.length] as (typeof COUNTIES)[number]
  const returnee = `r-${String(n + 1).padStart(3, '0')}`
  const [guest, bed] = [names.guestId(), names.guestId()]
  const home = `${county.community}-01-${String((n % 9) + 1).padStart(2, '0')}`
  const address = `${county.zh}${nameOf(county.community)}${(n % 9) + 1}号楼`
  const identity = names.row(returnee, address)
  const as = (person: string): VaultRow => ({ ...identity, person })
  ulanqab.people(on(2, '08:00'), [identity], 'resettlement')
  ulanqab.people(on(2, '08:00'), [as(guest)])
  if (entry === 'stranded') hohhot.people(on(9, '08:00'), [as(bed)])
  return { returnee, guest, bed, entry, day, gate, county, home }
}

/** The notice of the region, and the city's list. */
export function list({ region, ulanqab }: Ledgers, t: Traveller): void {
  const { returnee, entry, day, county } = t
  if (entry === 'stranded') {
    const said = { returnee, entry, releaseOn: '2022-10-21', county: county.code, whereNow: '1501' }
    ulanqab.act(on(day - 1, '09:00'), desk('bureau'), 'list-returnee', [said])
    return
  }
  const said = { gate: desk(t.gate), releaseOn: dayText(day), county: county.code, whereNow: '1501', keyPerson: false }
  const at = Math.max(day - 6, 2)
  region.act(on(at, '09:00'), desk('prisons', '15'), 'notify-release', [{ release: returnee, ...said }])
  ulanqab.act(on(at, '09:05'), ulanqab.system, 'list-returnee', [{ returnee, entry, ...said }])
}

export function verify({ region, ulanqab }: Ledgers, t: Traveller): void {
  const { returnee, entry, day, county } = t
  const receipt = `hz-${returnee}`
  const answer = { returnee, result: 'confirmed', community: county.community, receipt }
  if (entry === 'stranded') {
    ulanqab.act(on(day - 1, '12:00'), desk('justice', county.code), 'verify-address', [answer])
    return
  }
  const slow = county.code === SLOW
  if (slow) {
    const duty = { stream: `returnee/${returnee}`, duty: 'return-verify#1' }
    ulanqab.act(on(day - 2, '00:01'), ulanqab.system, 'flip-duty', [duty])
  }
  const at = slow ? on(day - 2, '09:00') : on(Math.max(day - 4, 3), '10:00')
  ulanqab.act(at, slow ? desk('bureau') : desk('justice', county.code), 'verify-address', [answer])
  const back = { release: returnee, result: 'confirmed', receipt, occurredAt: at }
  region.act(at, region.system, 'answer-release', [back])
}

export function ask({ ulanqab }: Ledgers, t: Traveller, wish: string): void {
  const { returnee, entry, day, gate } = t
  const stranded = entry === 'stranded'
  const at = stranded ? on(day - 1, '12:30') : on(day - 3, '11:00')
  const said = { returnee, wish, told: wish === 'family' ? 'family-with-consent' : 'person' }
  ulanqab.act(at, stranded ? desk('bureau') : desk(gate), 'record-wish', [said])
  if (wish !== 'batch') return
  const plan = { returnee, leaveOn: dayText(day), needs: ['documents', 'money'], family: 'told' }
  ulanqab.act(at, desk('bureau'), 'plan-return', [plan])
}

/** A bed tonight, in the city where they are; the guest's id there is one more that says nothing. */
export function lodge({ ulanqab, hohhot }: Ledgers, t: Traveller): void {
  const { returnee, bed: stay, day } = t
  const until = on(day, '12:00')
  const lodging = desk('lodging', '150105')
  const asked = { returnee, stay, place: '150105', desk: lodging, until }
  ulanqab.act(on(day - 1, '11:00'), desk('bureau'), 'ask-lodging', [asked])
  const form = {
    person: stay,
    kind: 'overnight',
    place: '150105',
    leftPlace: '1501',
    expectedAt: on(day - 1, '19:00'),
    until,
    receiver: lodging,
  }
  hohhot.act(on(day - 1, '11:05'), desk('service', '1501'), 'request-stay', [form])
  hohhot.act(on(day - 1, '18:40'), lodging, 'receive-stay', [{ person: stay, receipt: `zs-${stay}` }])
  ulanqab.act(on(day - 1, '18:45'), ulanqab.system, 'note-place', [{ stay, step: 'arrived' }])
  hohhot.act(on(day, '08:30'), lodging, 'end-stay', [{ person: stay, reason: 'left' }])
  ulanqab.act(on(day, '08:32'), ulanqab.system, 'note-place', [{ stay, step: 'ended' }])
}

const homeOnly = (county: string, day: number) => HOME_ONLY.has(county) && day > HOME_ONLY_FROM

/** Places by the county's policy: the chain books, the service desk registers like anybody else's. */
export function book({ ulanqab }: Ledgers, t: Traveller): void {
  const { returnee, entry, guest, day, county, home } = t
  const at = entry === 'stranded' ? on(day - 1, '14:00') : on(day - 2, '15:00')
  const site = homeOnly(county.code, day) ? null : SITE
  const booking = { returnee, stay: guest, home, leftPlace: '150105', site, expectedAt: on(day, '18:00') }
  ulanqab.act(at, desk('bureau'), 'book-quarantine', [booking])
  requestStay(ulanqab, { person: guest, home, county: county.code, day }, at)
}

interface Guest {
  readonly person: string
  readonly home: string
  readonly county: string
  readonly day: number
}

export function requestStay(ulanqab: Steps, guest: Guest, at = on(guest.day - 1, '15:00')): void {
  const { person, home, county, day } = guest
  const only = homeOnly(county, day)
  const form = {
    person,
    kind: 'quarantine',
    place: home,
    leftPlace: '150105',
    site: only ? null : SITE,
    centralDays: only ? 0 : 7,
    homeDays: only ? 7 : 3,
    expectedAt: on(day, '18:00'),
  }
  ulanqab.act(at, desk('service'), 'request-stay', [form])
}

/** At the door of the site or the home: the same acts for everybody who comes from elsewhere. */
export function arrive(ulanqab: Steps, { person, home, county, day }: Guest): void {
  const only = homeOnly(county, day)
  const receiver = only ? desk('community', home.slice(0, 12)) : desk('isolation', county)
  const left = { person, zone: '150105', leftAt: on(day, '08:00'), home }
  ulanqab.act(on(day, '16:20'), desk('service'), 'determine-zone-leaver', [left])
  const placed = {
    person,
    placement: only ? 'home' : 'isolation-site',
    facility: only ? null : SITE,
    legalBasis: '传染病防治法第三十九条',
    receipt: `rz-${person}`,
  }
  ulanqab.act(on(day, '17:30'), desk('isolation', county), 'place-contact', [placed])
  ulanqab.act(on(day, '17:35'), receiver, 'receive-stay', [{ person, receipt: `rz-${person}` }])
}

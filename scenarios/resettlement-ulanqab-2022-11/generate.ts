import type { ScenarioStep } from '../scenario.ts'
import { COUNTIES } from './divisions.ts'
import { AHEAD, BATCHES, type BatchPlan, OTHER_RETURNS, OWN_WAYS } from './plan.ts'
import { HOHHOT_DESKS, openPosts, REGION_DESKS, ULANQAB_DESKS } from './posts.ts'
import { CITY, Names, on, Steps as StepList, type Steps } from './steps.ts'
import {
  arrive,
  ask,
  book,
  desk,
  type Ledgers,
  list,
  lodge,
  newTraveller,
  requestStay,
  restart,
  SITE,
  type Traveller,
  verify,
} from './way-home.ts'

function openCity(ulanqab: Steps): void {
  const site = {
    facility: SITE,
    kind: 'isolation-site',
    name: { zh: '集宁集中隔离点（演练）', en: 'Jining quarantine site (drill)' },
    place: COUNTIES[0]?.community,
    beds: 48,
    opening: true,
  }
  ulanqab.act(on(1, '09:00'), desk('command'), 'open-facility', [site])
  const policy = { accepts: true, centralDays: 7, homeDays: 3, permitNeeded: true, until: on(25, '00:00') }
  for (const { code } of COUNTIES)
    ulanqab.act(on(3, '16:00'), desk('command', code), 'set-destination-policy', [{ county: code, ...policy }])
  for (const county of ['150928', '150981'])
    ulanqab.act(on(11, '08:00'), desk('command', county), 'set-destination-policy', [
      { county, ...policy, centralDays: 0, homeDays: 7 },
    ])
}

/** The hand-over form: two signatures at the gate, two at the door. */
function signLeg(ulanqab: Steps, plan: BatchPlan, t: Traveller, leg: 'gate' | 'community', time: string): void {
  const { batch, day, giver, escort } = plan
  const by = leg === 'gate' ? [desk(giver), desk(escort)] : [desk(escort), desk('justice', t.county.code)]
  const sides = ['giver', 'receiver'] as const
  for (const [i, side] of sides.entries()) {
    const line = { returnee: t.returnee, batch, leg, side, signature: `${batch}-${t.returnee}-${leg}-${side}` }
    ulanqab.act(on(day, time), by[i] ?? desk(escort), 'sign-handover', [line])
  }
}

function travel(all: Ledgers, plan: BatchPlan): void {
  const { ulanqab } = all
  const { batch, entry, day, giver, escort, leavesAt, home, exits } = plan
  const stranded = entry === 'stranded'
  const people = Array.from({ length: home + exits.length }, () => newTraveller(all, { entry, day, gate: giver }))
  for (const t of people) {
    list(all, t)
    if (stranded) lodge(all, t)
    verify(all, t)
    ask(all, t, 'batch')
    book(all, t)
  }
  const opened = {
    batch,
    place: CITY,
    vehicle: `v-${batch.slice(2)}`,
    seats: people.length + 3,
    giver: desk(giver),
    escort: desk(escort),
    departsAt: on(day, leavesAt),
  }
  ulanqab.act(on(day - 1, '15:00'), desk('bureau'), 'open-batch', [opened])
  ulanqab.act(
    on(day - 1, '16:00'),
    desk('bureau'),
    'book-seat',
    people.map(({ returnee }) => ({ batch, returnee })),
  )
  const fellAway = new Map(people.slice(home).map((t, i) => [t, exits[i]]))
  const out = (t: Traveller, time: string) =>
    ulanqab.act(on(day, time), desk('bureau'), 'exit-returnee', [{ returnee: t.returnee, code: fellAway.get(t)?.code }])
  for (const t of people) {
    if (!stranded)
      ulanqab.act(on(day, '08:30'), desk(giver), 'record-release', [
        { returnee: t.returnee, certificate: `sf-${t.returnee}` },
      ])
    if (fellAway.get(t)?.onTheWay === false) out(t, '08:50')
    else signLeg(ulanqab, plan, t, 'gate', '08:55')
  }
  const aboard = people.filter((t) => fellAway.get(t)?.onTheWay !== false)
  ulanqab.act(on(day, leavesAt), desk(escort), 'depart-batch', [{ batch, aboard: aboard.length }])
  for (const t of aboard) {
    if (fellAway.has(t)) {
      out(t, '13:10')
      continue
    }
    signLeg(ulanqab, plan, t, 'community', '15:40')
    arrive(ulanqab, { person: t.guest, home: t.home, county: t.county.code, day })
    ulanqab.act(on(day, '17:36'), ulanqab.system, 'note-place', [{ stay: t.guest, step: 'arrived' }])
  }
  ulanqab.act(on(day, '18:30'), desk('bureau'), 'close-batch', [{ batch }])
}

function goTheirOwnWay(all: Ledgers): void {
  for (const { entry, day, wish } of OWN_WAYS) {
    const t = newTraveller(all, { entry, day, gate: 'gatenorth' })
    list(all, t)
    verify(all, t)
    ask(all, t, wish)
    const { returnee, county } = t
    if (entry === 'before-release')
      all.ulanqab.act(on(day, '08:30'), desk('gatenorth'), 'record-release', [
        { returnee, certificate: `sf-${returnee}` },
      ])
    const file = { returnee, stay: null, needs: ['documents', 'work'], endsOn: '2027-11-13' }
    if (wish === 'family') all.ulanqab.act(on(13, '10:00'), desk('justice', county.code), 'open-support-file', [file])
  }
  for (const day of AHEAD) {
    const t = newTraveller(all, { entry: 'before-release', day, gate: 'gatesouth' })
    list(all, t)
    if (day === AHEAD[0]) verify(all, t)
  }
}

/** Others on the same form: they were never in the chain. */
function othersReturn({ ulanqab, names }: Ledgers): void {
  for (const [i, day] of OTHER_RETURNS.entries()) {
    const county = COUNTIES[(i * 3) % COUNTIES.length]
    if (county === undefined) continue
    const person = names.guestId()
    const home = `${county.community}-02-01`
    ulanqab.people(on(2, '08:00'), [names.row(person, `${county.zh}`)])
    const guest = { person, home, county: county.code, day }
    requestStay(ulanqab, guest)
    arrive(ulanqab, guest)
  }
}

/** All three ledgers at once, because one way home runs through them; each city then takes its own. */
export function generateWaysHome(
  seed: number,
): Readonly<Record<'region' | 'hohhot' | 'ulanqab', readonly ScenarioStep[]>> {
  restart()
  const names = new Names(seed, 700_000)
  const all: Ledgers = {
    region: new StepList('1500', 'resettlement-region'),
    hohhot: new StepList('1501', 'resettlement-hohhot'),
    ulanqab: new StepList(CITY, 'resettlement-ulanqab'),
    names,
  }
  openPosts(all.region, names, REGION_DESKS)
  openPosts(all.hohhot, names, HOHHOT_DESKS, on(9, '07:00'))
  openPosts(all.ulanqab, names, ULANQAB_DESKS)
  openCity(all.ulanqab)
  for (const plan of BATCHES) travel(all, plan)
  goTheirOwnWay(all)
  othersReturn(all)
  return { region: all.region.inOrder(), hohhot: all.hohhot.inOrder(), ulanqab: all.ulanqab.inOrder() }
}

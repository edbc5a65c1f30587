import { stageEnds } from '#kernel/policy/release-due.ts'
import { postId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import { addDays, localDate } from '#kernel/primitives/local-day.ts'
import { communityOf } from './opening.ts'
import type { ContactPlan, OutbreakPlan } from './plan.ts'
import { CITY, plusMinutes, type Script, SYSTEM, toInstant, ZONE } from './script.ts'

const TOLD_AFTER = 60
const PLACED_AFTER = 180
const SIGNED_AFTER = 240
const VISIT = '16:00'

/** End of the follow-up by the pack's own schedule. */
const endOf = ({ pack }: OutbreakPlan, { lastExposureAt }: ContactPlan): Instant =>
  stageEnds(pack.closeContact, toInstant(lastExposureAt), ZONE).releaseAt

function groups<T>(items: readonly T[], key: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const found = new Map<string, T[]>()
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item])
  return [...found]
}

/** Told, taken over at home, and the day's list signed: everybody of one determination together. */
function determine(script: Script, plan: OutbreakPlan, local: string, contacts: readonly ContactPlan[]): void {
  const at = toInstant(local)
  const tracing = postId(plan.place.code, 'tracing')
  const isolation = postId(plan.place.code, 'isolation')
  const rows = contacts.map((one) => {
    const { person, home, indexCase, setting, kind } = one
    const index = plan.cases.find((other) => other.person === indexCase)
    return {
      person,
      home,
      indexCase,
      setting,
      category: 'close',
      certainty: 'high',
      exposureKind: kind,
      firstExposureAt: toInstant(one.firstExposureAt),
      lastExposureAt: toInstant(one.lastExposureAt),
      indexFoundAt: toInstant(index?.foundAt ?? local),
      ...(index === undefined ? {} : { indexOnsetOn: index.onsetOn }),
    }
  })
  script.act(at, tracing, 'determine-contact', rows)
  const persons = contacts.map(({ person }) => person)
  const told = persons.map((person) => ({ person, channel: 'phone' }))
  script.act(plusMinutes(at, TOLD_AFTER), tracing, 'tell-contact', told)
  const [legalBasis = ''] = plan.pack.legalBasis
  const placed = { placement: 'home', facility: null, legalBasis }
  const placements = persons.map((person) => ({ person, ...placed, receipt: `rc-${person}` }))
  script.act(plusMinutes(at, PLACED_AFTER), isolation, 'place-contact', placements)
  const list = { place: plan.place.code, date: localDate(at, ZONE), people: persons }
  script.act(plusMinutes(at, SIGNED_AFTER), isolation, 'clear-contact-list', [list])
}

interface Visit {
  readonly date: LocalDate
  readonly community: string
  readonly row: object
}

/** Every day from the one after the determination to the last of the schedule, or to the day before the illness. */
function visitsOf(plan: OutbreakPlan, contact: ContactPlan): readonly Visit[] {
  const { person, home, determinedAt, days = {}, caseOn } = contact
  const end = caseOn ?? localDate(endOf(plan, contact), ZONE)
  const visits: Visit[] = []
  for (let date = addDays(localDate(toInstant(determinedAt), ZONE), 1); date < end; date = addDays(date, 1)) {
    const told = days[date]
    const outcome = told === undefined ? 'SEEN_OK' : typeof told === 'string' ? told : 'SEEN_NOT_OK'
    const symptoms = told === undefined || typeof told === 'string' ? [] : told
    visits.push({ date, community: communityOf(home), row: { person, date, outcome, symptoms } })
  }
  return visits
}

/** Contacts of one place and day stand on one list: rows of one determination must have the same moment. */
export function followContacts(script: Script, plan: OutbreakPlan): void {
  for (const [local, contacts] of groups(plan.contacts, ({ determinedAt }) => determinedAt))
    determine(script, plan, local, contacts)
  const visits = plan.contacts.flatMap((contact) => visitsOf(plan, contact))
  for (const [, sameDay] of groups(visits, ({ date, community }) => `${date} ${community}`)) {
    const [first] = sameDay
    if (first === undefined) continue
    const community = postId(first.community, 'community')
    script.act(
      toInstant(`${first.date}T${VISIT}`),
      community,
      'record-follow-up',
      sameDay.map(({ row }) => row),
    )
  }
  for (const contact of plan.contacts) {
    const { person, caseOn } = contact
    if (caseOn === undefined) {
      script.act(plusMinutes(endOf(plan, contact), 1), SYSTEM, 'expire-contact', [{ person, facility: null }])
      continue
    }
    const result = { person, result: 'positive' }
    script.act(toInstant(`${caseOn}T08:00`), postId(CITY, 'cdc'), 'record-contact-test', [result])
  }
}

/** Who was met and cannot fall ill is on record as met, and left alone. */
export function recordImmune(script: Script, plan: OutbreakPlan): void {
  for (const [indexCase, met] of groups(plan.immune, (one) => one.indexCase)) {
    const index = plan.cases.find(({ person }) => person === indexCase)
    if (index === undefined) continue
    const rows = met.map(({ person, home, metAt, setting }) => ({
      exposure: `ex-${indexCase}-${person}`,
      from: indexCase,
      to: person,
      home,
      at: toInstant(metAt),
      setting,
      certainty: 'high',
    }))
    script.act(plusMinutes(toInstant(index.foundAt), 280), postId(plan.place.code, 'tracing'), 'record-exposure', rows)
  }
}

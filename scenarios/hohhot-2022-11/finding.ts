import { postId } from '#kernel/primitives/ids.ts'
import { chooseFound, type Found } from './choose-found.ts'
import { closeContact } from './close-contact.ts'
import { requireControl } from './control.ts'
import { act } from './emit.ts'
import { dayTotals, type FindBatch, type Setting } from './find-plan.ts'
import { dueOf } from './late-evening.ts'
import { openRoundOn } from './rounds.ts'
import { specialBedAt } from './shortages.ts'
import { type Minute, toInstant } from './time.ts'
import { startTracing } from './tracing.ts'
import { awaitBed } from './transfer.ts'
import { ago, type Case, districtOf, tally, type World } from './world.ts'

/** Earliest swab of the first day: nothing is recorded before the opening is. */
const FIRST_SWAB = 9 * 60 + 5

interface Swabbed extends Found {
  readonly tube: string
  readonly round: string | null
}

const REASONS = {
  facilityQuarantine: 'contact',
  homeQuarantine: 'contact',
  highRiskZone: 'zone',
  closedLoop: 'round',
  lowRiskScreening: 'round',
  clinicVisit: 'clinic',
  selfReport: 'self-report',
} as const satisfies Record<Setting, string>

const laboratoryOf = (world: World, district: string): string => `lab-${district}-${world.chance.int(1, 2)}`

/** Every batch is swabbed, received and resulted in turn. */
export function planBatch(world: World, batch: FindBatch): void {
  const hours = Math.min(Math.max(world.chance.delay(batch.district.testHours, 0.3), 3), 19)
  const swabAt = Math.max(FIRST_SWAB + world.chance.int(0, 40), Math.round(batch.foundAt - hours * 60))
  world.queue.put(swabAt, () => swab(world, batch, swabAt))
}

function swab(world: World, batch: FindBatch, swabAt: Minute): void {
  const { code } = batch.district
  const round = openRoundOn(world, code)
  const people = chooseFound(world, batch).map((found): Swabbed => {
    const tube = `t-${String(++world.serial.tube).padStart(6, '0')}`
    const inRound = REASONS[found.foundIn] === 'round' || (REASONS[found.foundIn] === 'zone' && world.chance.yes(0.5))
    return { ...found, tube, round: inRound ? round : null }
  })
  for (const [where, swabbed] of Map.groupBy(people, ({ place }) => place.slice(0, 6))) collect(world, where, swabbed)
  const laboratory = laboratoryOf(world, code)
  const receivedAt = swabAt + Math.round((batch.foundAt - swabAt) * 0.4)
  world.queue.put(receivedAt, () =>
    act(
      world,
      postId(code, 'lab'),
      'receive-tube',
      people.map(({ tube }) => ({ tube, laboratory, occurredAt: ago(world, 2) })),
    ),
  )
  world.queue.put(batch.foundAt + 3, () => report(world, batch, people, laboratory))
}

function collect(world: World, code: string, people: readonly Swabbed[]): void {
  act(
    world,
    postId(code, 'testing'),
    'collect-tube',
    people.map(({ tube, person, round, foundIn, place }) => ({
      tube,
      person: person.id,
      round,
      site: `site-${code}-${world.chance.int(1, 40)}`,
      place,
      specimen: 'oropharyngeal',
      reason: REASONS[foundIn] === 'round' && round === null ? 'zone' : REASONS[foundIn],
      occurredAt: ago(world, 4),
    })),
  )
}

function report(world: World, batch: FindBatch, people: readonly Swabbed[], laboratory: string): void {
  const { code } = batch.district
  const occurredAt = toInstant(batch.foundAt)
  act(
    world,
    postId(code, 'lab'),
    'report-tube-result',
    people.map(({ tube }) => ({
      tube,
      result: 'positive',
      ct: Math.round(world.chance.int(180, 349)) / 10,
      laboratory,
      occurredAt,
    })),
  )
  const totals = dayTotals(batch.day)
  act(
    world,
    postId(code, 'lab'),
    'report-positive',
    people.map((found) => ({
      person: found.person.id,
      foundIn: found.foundIn,
      foundInEstimated: totals.foundInEstimated,
      home: found.person.household.building.code,
      place: found.place,
      tube: found.tube,
      round: found.round,
      indexCase: found.person.contact?.index ?? null,
      facility: found.person.contact?.site?.id ?? null,
      occurredAt,
    })),
  )
  const { foundInRound } = districtOf(world, code)
  for (const { round } of people) if (round !== null) foundInRound.set(round, (foundInRound.get(round) ?? 0) + 1)
  for (const found of people) becomeCase(world, batch, found)
}

function becomeCase(world: World, batch: FindBatch, { person, foundIn }: Swabbed): void {
  const item: Case = {
    person,
    foundAt: batch.foundAt,
    foundIn,
    reportDay: batch.day,
    dueAt: dueOf(batch.foundAt),
    status: 'found',
    classified: null,
    grade: null,
    facility: null,
    admittedAt: null,
    refusedOnce: false,
    blocked: null,
    bedAt: specialBedAt(world, person.household.building.code.slice(0, 6)),
    offered: false,
    holder: `${person.household.building.code.slice(0, 6)}.transfer`,
    escalatedOn: null,
  }
  person.isCase = true
  person.held = false
  world.cases.push(item)
  world.unclassified.push(item)
  tally(world, `found.${foundIn}`)
  if (person.contact !== null) closeContact(person.contact)
  const { building } = person.household
  building.reserved = false
  building.pending = Math.max(0, building.pending - 1)
  requireControl(world, building, batch.foundAt)
  startTracing(world, item)
  awaitBed(world, item)
}

import { postId } from '#kernel/primitives/ids.ts'
import type { CommandStep, ScenarioStep } from '../../scenario.ts'
import type { Chance } from '../random.ts'
import { at, dayOf, type Minute, minuteAt, toInstant } from '../time.ts'
import { ago, type DeskAct } from './desk-act.ts'
import type { RecordBook } from './record-book.ts'

const HOSPITAL = 'h-designated-1'

/** A dialysis ward, and the patients already in that hospital who need it. */
export function wardActs(book: RecordBook, chance: Chance): DeskAct[] {
  const set = at(12, '10:20')
  const desk = postId(HOSPITAL, 'hospital')
  const patients = [...book.cases.values()].filter(
    ({ facility, admittedAt, dischargedAt }) =>
      facility === HOSPITAL && admittedAt !== null && admittedAt < set && dischargedAt === null,
  )
  const needs = patients
    .filter(() => chance.yes(0.06))
    .slice(0, 12)
    .map(({ person }) => ({
      person,
      needs: chance.yes(0.2) ? ['dialysis', 'mobility'] : ['dialysis'],
      occurredAt: ago(set + 40, 5),
    }))
  return [
    {
      at: set,
      post: desk,
      command: 'set-ward',
      payloads: [{ facility: HOSPITAL, ward: 'w-dialysis', kind: 'dialysis', beds: 20, occurredAt: ago(set, 5) }],
    },
    { at: set + 40, post: desk, command: 'record-care-needs', payloads: needs },
  ].filter(({ payloads }) => payloads.length > 0)
}

const BASE = '150105'
const VEHICLE = 'amb-150105-r1'
const CREW = 'crew-150105-r1'
const PLACES = 20
const DAY_OF = 16

interface Ride {
  readonly at: Minute
  readonly people: readonly string[]
}
interface RegisteredVehicle {
  readonly acts: readonly DeskAct[]
  /** People whom the registered vehicle carries instead of an unnamed one. */
  readonly riders: ReadonlySet<string>
}

const ridesOf = (base: readonly ScenarioStep[]): Ride[] =>
  base
    .filter(
      (step): step is CommandStep =>
        step.kind === 'command' &&
        step.command === 'pick-up-patient' &&
        step.post === postId(BASE, 'transfer') &&
        dayOf(minuteAt(step.at)) === DAY_OF,
    )
    .map((step) => ({
      at: minuteAt(step.at),
      people: (step.payloads as readonly { person: string }[]).map(({ person }) => person),
    }))
    .filter(({ people }) => people.length > 0 && people.length <= PLACES)

/** Saihan's one registered vehicle on 13 November: a crew, and trips that end when everybody is handed over at the door. */
export function registeredVehicle(base: readonly ScenarioStep[], book: RecordBook): RegisteredVehicle {
  const post = postId(BASE, 'transfer')
  const act = (when: Minute, command: string, rows: readonly object[]): DeskAct => ({
    at: when,
    post,
    command,
    payloads: rows.map((row) => ({ vehicle: VEHICLE, ...row, occurredAt: ago(when, 2) })),
  })
  const start = at(DAY_OF, '07:10')
  const acts = [
    act(start - 20, 'register-vehicle', [
      { kind: 'bus', places: PLACES, classes: ['positive'], mobility: true, base: BASE },
    ]),
    act(start, 'start-crew-shift', [{ crew: CREW, people: 3, until: toInstant(at(DAY_OF, '23:30')) }]),
  ]
  const riders = new Set<string>()
  let free = start + 30
  let n = 0
  for (const ride of ridesOf(base)) {
    if (ride.at < free + 15 || n === 5) continue
    const admitted = ride.people.map((person) => book.cases.get(person)?.admittedAt ?? null)
    const last = admitted.reduce<Minute | null>((a, b) => (a === null || b === null ? null : Math.max(a, b)), 0)
    if (last === null || last > ride.at + 240) continue
    n += 1
    const trip = `trip-${BASE}-${DAY_OF}-${n}`
    const facility = book.cases.get(ride.people[0] ?? '')?.facility ?? HOSPITAL
    for (const person of ride.people) riders.add(person)
    acts.push(
      act(ride.at - 8, 'start-trip', [
        {
          trip,
          class: 'positive',
          stops: [
            { stop: 's-1', kind: 'pick-up', place: BASE, facility: null, people: ride.people },
            { stop: 's-2', kind: 'hand-over', place: null, facility, people: ride.people },
          ],
        },
      ]),
      act(ride.at - 3, 'reach-stop', [{ trip, stop: 's-1' }]),
      act(last + 5, 'reach-stop', [{ trip, stop: 's-2' }]),
      act(
        last + 9,
        'hand-over-passenger',
        ride.people.map((person) => ({
          trip,
          person,
          facility: book.cases.get(person)?.facility ?? facility,
          receipt: `rv-${person}`,
        })),
      ),
      act(last + 14, 'end-trip', [{ trip }]),
    )
    free = last + 14
  }
  return { acts, riders }
}

/** The vehicle in the row of whoever rides in it. */
export function withVehicle(row: unknown, riders: ReadonlySet<string>): unknown {
  const { person } = row as { readonly person: string }
  return riders.has(person) ? { ...(row as object), vehicle: VEHICLE } : row
}

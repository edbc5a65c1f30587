import type { ScenarioStep } from '../../scenario.ts'
import type { Minute } from '../time.ts'
import { contactCareActs } from './contact-care.ts'
import { type Course, courseOf } from './contact-course.ts'
import { listActs } from './contact-lists.ts'
import { rhythmActs } from './daily-rhythm.ts'
import { chanceOf, type DeskStep } from './desk-act.ts'
import { DeskCrowd } from './desk-people.ts'
import { dutyPostSteps } from './duty-posts.ts'
import { shiftActs } from './duty-shifts.ts'
import { gradeActs, homeCareActs, releasePapers } from './home-care.ts'
import { householdSteps } from './households.ts'
import { interviewActs } from './interviews.ts'
import { plannedRoundActs, withBasis } from './planned-round.ts'
import { pooledTubeSteps } from './pooled-tubes.ts'
import { readRecord } from './record-book.ts'
import { directiveActs } from './relayed-directive.ts'
import { needActs } from './resident-needs.ts'
import { secondaryContacts } from './secondary-contacts.ts'
import { siteRoundActs } from './site-rounds.ts'
import { registeredVehicle, wardActs, withVehicle } from './wards-and-vehicles.ts'
import { type Amend, weave } from './weave.ts'
import { zoneCareActs } from './zone-care.ts'

const ENDS = ['release-contact', 'expire-contact']

/** Whoever was set free or brought home by the desk is not released again, and not from the site. */
function amendContacts(courses: readonly Course[]): Amend {
  const course = new Map(courses.map((one) => [one.contact.person, one]))
  return (command, row, at: Minute) => {
    if (!ENDS.includes(command) && command !== 'record-contact-test') return row
    const { person, ...rest } = row as { readonly person: string }
    const { freedAt = null, homeAt = null } = course.get(person) ?? {}
    if (freedAt !== null && freedAt <= at) return null
    const atHome = homeAt !== null && homeAt < at && ENDS.includes(command)
    return atHome ? { person, ...rest, facility: null } : row
  }
}

/** Discharges carry the tests and the certificate on which they rest. */
const amendReleases =
  (papers: ReadonlyMap<string, object>): Amend =>
  (command, row) => {
    if (command !== 'discharge-patient') return row
    const more = papers.get((row as { readonly person: string }).person)
    return more === undefined ? row : { ...(row as object), ...more }
  }

/**
 * The desks' own work, laid over the outbreak's course: it reads that course and never moves it, so that positives and
 * the four clocks stay what they are whatever a desk does.
 */
export function withDesks(base: readonly ScenarioStep[], seed: number): Iterable<ScenarioStep> {
  const book = readRecord(base)
  const chance = (desk: string) => chanceOf(seed, desk)
  const drawn = chance('course')
  const courses = book.contacts.map((contact) => courseOf(contact, drawn)).filter((course) => course !== null)
  const interviews = interviewActs(book, chance('interviews'))
  const crowd = new DeskCrowd(chance('people'))
  const secondary = secondaryContacts(book, crowd, chance('secondary'))
  const homes = householdSteps(book, crowd, chance('households'))
  const vehicle = registeredVehicle(base, book)
  const steps: DeskStep[] = [
    ...dutyPostSteps(crowd),
    ...interviews.acts,
    ...secondary.steps,
    ...listActs([...book.contacts, ...secondary.listed], chance('lists')),
    ...contactCareActs(courses, chance('care')),
    ...siteRoundActs(courses, chance('sites')),
    ...homeCareActs(book, chance('home')),
    ...gradeActs(book, chance('grades')),
    ...shiftActs(chance('shifts')),
    ...rhythmActs(book, chance('rhythm')),
    ...directiveActs(book, interviews.forgotten),
    ...homes.steps,
    ...needActs(book, homes.neighbours, chance('needs')),
    ...zoneCareActs(book, homes.neighbours, chance('zones')),
    ...plannedRoundActs(book, homes.neighbours, chance('round')),
    ...pooledTubeSteps(book, crowd, chance('pools')),
    ...wardActs(book, chance('wards')),
    ...vehicle.acts,
  ]
  const contacts = amendContacts(courses)
  const releases = amendReleases(releasePapers(book, chance('release')))
  return weave(base, steps, (command, row, at) => {
    if (command === 'open-round') return withBasis(row)
    if (command === 'pick-up-patient') return withVehicle(row, vehicle.riders)
    const kept = contacts(command, row, at)
    return kept === null ? null : releases(command, kept, at)
  })
}

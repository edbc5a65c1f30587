import { postId } from '#kernel/primitives/ids.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { addDays, localDate } from '#kernel/primitives/local-day.ts'
import type { DayTotals, Scenario, ScenarioStep } from '../scenario.ts'
import { careForCases } from './cared-for.ts'
import { followContacts, recordImmune } from './followed.ts'
import { open } from './opening.ts'
import type { OutbreakPlan } from './plan.ts'
import { CITY, Script, toInstant, ZONE } from './script.ts'

/** Followed from the first cases to the close; settled case by case, declared, and closed after the watch. */
function countToTheEnd(script: Script, { end, place: { code: place } }: OutbreakPlan): void {
  const desk = postId(CITY, 'command')
  script.act(toInstant(end.openedAt), desk, 'open-outbreak', [{ place, cases: end.first }])
  for (const { person, at } of end.settled) script.act(toInstant(at), desk, 'settle-outbreak-case', [{ place, person }])
  script.act(toInstant(end.declaredAt), desk, 'declare-outbreak-end', [{ place }])
  script.act(toInstant(end.closedAt), desk, 'close-outbreak', [{ place }])
}

function daysOf({ cases, startsOn, endsOn }: OutbreakPlan): readonly DayTotals[] {
  const days: DayTotals[] = []
  for (let date: LocalDate = startsOn; date < endsOn; date = addDays(date, 1)) {
    const found = cases.filter(({ foundAt }) => localDate(toInstant(foundAt), ZONE) === date)
    days.push({
      date,
      confirmed: found.length,
      asymptomatic: 0,
      converted: 0,
      estimated: false,
      controlled: found.filter(({ foundIn }) => foundIn === 'homeQuarantine').length,
      foundInEstimated: false,
      source: 'invented',
    })
  }
  return days
}

function* generate(plan: OutbreakPlan): Generator<ScenarioStep> {
  const script = new Script(plan.id)
  const startsAt = toInstant(`${plan.startsOn}T08:00`)
  open(script, plan, startsAt)
  careForCases(script, plan)
  followContacts(script, plan)
  recordImmune(script, plan)
  countToTheEnd(script, plan)
  yield* script.steps(startsAt)
}

/** A plan as a scenario. Nothing in it is drawn but names and numbers of people, from the plan's own seed. */
export const smallOutbreak = (plan: OutbreakPlan): Scenario => ({
  id: plan.id,
  city: CITY,
  zone: ZONE,
  disease: plan.pack.disease,
  startsAt: toInstant(`${plan.startsOn}T00:00`),
  opensAt: plan.opensAt,
  endsAt: toInstant(`${plan.endsOn}T00:00`),
  seed: plan.seed,
  days: daysOf(plan),
  generate: (seed) => generate({ ...plan, seed }),
})

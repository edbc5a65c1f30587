import { postId } from '#kernel/primitives/ids.ts'
import { act } from './emit.ts'
import { newPersons } from './estimate-days.ts'
import { dayTotals } from './find-plan.ts'
import { at, DAYS, dateOf } from './time.ts'
import { ago, type Case, tally, type World } from './world.ts'

/** Sittings of the expert panel; the last ends before 20:00, so that the day's total is whole then. */
const SITTINGS = ['09:00', '13:00', '17:00', '19:30']
const CDC = postId('1501', 'cdc')

export function planPanels(world: World): void {
  for (let day = 0; day < DAYS; day++) {
    const totals = dayTotals(day)
    const left = { all: newPersons(totals), confirmed: totals.confirmed - totals.converted }
    for (const time of SITTINGS) world.queue.put(at(day, time) + 6, () => classify(world, day, left))
    world.queue.put(at(day, '13:00') + 9, () => convert(world, day, totals.converted))
  }
}

function gradeFor(world: World, item: Case): string {
  // A makeshift hospital takes mild cases only, so anybody worse is in a designated one, or still waiting for a bed.
  if (item.facility?.kind === 'makeshift-hospital') return 'mild'
  const severe = item.person.age > 70 ? 0.04 : 0.004
  if (world.chance.yes(severe)) return 'severe'
  return world.chance.yes(0.2) ? 'common' : 'mild'
}

function classify(world: World, day: number, left: { all: number; confirmed: number }): void {
  const waiting = world.unclassified.splice(0)
  const due = waiting.filter((item) => item.reportDay === day)
  world.unclassified.push(...waiting.filter((item) => item.reportDay !== day))
  const { estimated } = dayTotals(day)
  const rows = due.map((item) => {
    const confirmed = world.chance.unit() * left.all < left.confirmed
    left.all -= 1
    if (confirmed) left.confirmed -= 1
    item.classified = confirmed ? 'confirmed' : 'asymptomatic'
    item.grade = confirmed ? gradeFor(world, item) : null
    tally(world, `classified.${item.classified}`)
    return {
      person: item.person.id,
      as: item.classified,
      grade: item.grade,
      reportDate: dateOf(day),
      estimated,
      occurredAt: ago(world, 1),
    }
  })
  act(world, CDC, 'classify-case', rows)
}

function convert(world: World, day: number, count: number): void {
  const eligible = world.cases.filter(
    (item) =>
      item.classified === 'asymptomatic' && item.status === 'admitted' && item.facility?.kind === 'designated-hospital',
  )
  const rows = Array.from({ length: count }, () => world.chance.pick(eligible)).map((item) => {
    item.classified = 'confirmed'
    item.grade = 'common'
    return { person: item.person.id, grade: 'common', reportDate: dateOf(day), occurredAt: ago(world, 1) }
  })
  act(world, CDC, 'convert-case', rows)
}

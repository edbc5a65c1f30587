import type { ScenarioStep } from '../scenario.ts'
import { withDesks } from './desks/desks.ts'
import { planDirectives } from './directives.ts'
import { planDischarges } from './discharge.ts'
import { DISTRICTS } from './districts.ts'
import { escalateLate, handOver } from './duty-acts.ts'
import { flush } from './emit.ts'
import { allFinds } from './find-plan.ts'
import { planBatch } from './finding.ts'
import { nightList } from './hold-ups.ts'
import { releaseByPack } from './isolation.ts'
import { establishCity, planCommand } from './joint-command.ts'
import { openRecord, planOpeningDepartures } from './opening.ts'
import { planPanels } from './panel.ts'
import { openDistricts } from './places.ts'
import { planRefused } from './refused-on-purpose.ts'
import { planRounds } from './rounds.ts'
import { at, DAYS, END } from './time.ts'
import { newWorld, type World } from './world.ts'
import { endOrExtend, lapseExpired, redraw, reviewAll } from './zone-upkeep.ts'

/** Share of orders reviewed in the morning, and of expiring ones overlooked, in the weakest district and elsewhere. */
const REVIEWED: Readonly<Record<string, number>> = { '150104': 0.86 }
const OVERLOOKED: Readonly<Record<string, number>> = { '150104': 0.05 }

/** What desks do by the clock, day after day. */
function planDays(world: World): void {
  for (let day = 0; day < DAYS; day++) {
    planRounds(world, day)
    for (const [i, { code }] of DISTRICTS.entries()) {
      world.queue.put(at(day, '09:24') + i, () => reviewAll(world, code, REVIEWED[code] ?? 1))
      world.queue.put(at(day, '16:20') + i, () => endOrExtend(world, code, OVERLOOKED[code] ?? 0.008, 'afternoon'))
      world.queue.put(at(day, '20:08') + i, () => endOrExtend(world, code, OVERLOOKED[code] ?? 0.008, 'evening'))
      world.queue.put(at(day, '20:11') + i, () => reviewAll(world, code, 1, true))
      for (const time of ['07:19', '23:19']) world.queue.put(at(day, time) + i, () => nightList(world, code))
      for (const time of ['00:31', '08:31']) world.queue.put(at(day, time) + i, () => escalateLate(world, code))
      for (let hour = 0; hour < 24; hour++)
        world.queue.put(at(day, '00:03') + hour * 60 + i, () => lapseExpired(world, code))
    }
    if (day >= 8 && day <= 16) world.queue.put(at(day, '14:20'), () => handOver(world, '150105', '150121', 5))
    if (day >= 9 && day <= 12) world.queue.put(at(day, '20:10'), () => handOver(world, '150104', '150102', 5))
  }
  world.queue.put(at(16, '19:12'), () =>
    handOver(world, '150104', '150102', 6, { answerAfter: 63, hardStopAfter: 105 }),
  )
  world.queue.put(at(16, '19:34'), () => handOver(world, '150103', '150102', 5, { answerAfter: 52, hardStopAfter: 80 }))
  for (const [i, { code }] of DISTRICTS.entries()) {
    world.queue.put(at(14, '10:00') + i * 33, () => redraw(world, code))
    world.queue.put(at(14, '11:05') + i * 20, () => releaseByPack(world, code))
  }
}

function openWorld(seed: number): World {
  const world = newWorld(seed)
  openDistricts(world)
  world.now = 5
  world.queue.put(5, () => openRecord(world))
  world.queue.put(12, () => establishCity(world))
  planOpeningDepartures(world)
  planPanels(world)
  planDischarges(world)
  planCommand(world)
  planDirectives(world)
  planRefused(world)
  planDays(world)
  for (const batch of allFinds(world.chance)) planBatch(world, batch)
  return world
}

/** Runs the world to its end and gives each step as it comes about: lazy, in order of `at`. */
function* run(world: World): Generator<ScenarioStep> {
  for (let item = world.queue.take(); item !== undefined && item.at < END; item = world.queue.take()) {
    world.now = Math.max(world.now, item.at)
    item.run()
    yield* world.out.splice(0)
  }
  flush(world, true)
  yield* world.out.splice(0)
}

/** The outbreak's own course, without what the desks do beside it. */
export const generateCourse = (seed: number): Iterable<ScenarioStep> => ({
  [Symbol.iterator]: () => run(openWorld(seed)),
})

/** The course with the desks at work. It is made whole first: a desk's plan rests on what is yet to come of a person. */
export const generate = (seed: number): Iterable<ScenarioStep> => ({
  *[Symbol.iterator]() {
    yield* withDesks([...run(openWorld(seed))], seed)
  },
})

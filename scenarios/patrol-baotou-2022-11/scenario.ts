import { instant } from '#kernel/primitives/instant.ts'
import { chanceFrom } from '../hohhot-2022-11/random.ts'
import type { Scenario, ScenarioStep } from '../scenario.ts'
import { drawBeats } from './beats.ts'
import { issueKit } from './kit.ts'
import { holdLaunch, layDownPlan } from './launch.ts'
import { playNights } from './nights.ts'
import { openPosts } from './posts.ts'
import { Script } from './script.ts'
import { CITY } from './units.ts'

const ID = 'patrol-baotou-2022-11'
const ENDS_AT = instant('2022-11-15T00:00:00+08:00')

function* generate(seed: number): Generator<ScenarioStep> {
  const chance = chanceFrom(seed)
  const script = new Script()
  openPosts(script, chance)
  layDownPlan(script)
  drawBeats(script)
  holdLaunch(script)
  issueKit(script)
  playNights(script, chance)
  for (const step of script.steps(ID)) if (step.at < ENDS_AT) yield step
}

/** Beside the lead case: Baotou's patrol mechanism from its launch on, 9 to 14 November 2022. */
export const PATROL_BAOTOU_2022_11: Scenario = {
  id: ID,
  city: CITY,
  zone: 'Asia/Shanghai',
  disease: 'covid-19',
  startsAt: instant('2022-11-09T08:00:00+08:00'),
  opensAt: instant('2022-11-13T20:00:00+08:00'),
  endsAt: ENDS_AT,
  seed: 20221110,
  days: [],
  generate,
}

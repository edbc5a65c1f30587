import type { CityCode } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'
import { chanceFrom } from '../hohhot-2022-11/random.ts'
import type { Scenario, ScenarioStep } from '../scenario.ts'
import { runCertificates } from './certificates.ts'
import { runCorps } from './corps.ts'
import { Desk } from './emit.ts'
import { runLeague } from './league.ts'
import { runLive } from './live.ts'
import { generateRegion } from './region.ts'
import { openTeams } from './teams.ts'

const WINDOW = {
  zone: 'Asia/Shanghai',
  disease: 'covid-19',
  startsAt: instant('2022-09-28T00:00:00+08:00'),
  opensAt: instant('2022-11-13T20:00:00+08:00'),
  endsAt: instant('2022-11-15T00:00:00+08:00'),
  days: [],
}

function generateHohhot(seed: number): ScenarioStep[] {
  const desk = new Desk('1501' as CityCode, 'volunteers-1501')
  const chance = chanceFrom(seed)
  openTeams(desk)
  runCorps(desk, chance)
  const points = runLeague(desk, chance)
  runLive(desk, chance, points)
  runCertificates(desk)
  return desk.take()
}

/** The corps and the league's recruitment in Hohhot, from the wave's first case on. */
export const VOLUNTEERS_HOHHOT: Scenario = {
  ...WINDOW,
  id: 'volunteers-hohhot-2022-11',
  city: '1501',
  seed: 1501,
  generate: generateHohhot,
}

/** Weekly returns of the whole region's units, kept by the region's own office. */
export const VOLUNTEERS_REGION: Scenario = {
  ...WINDOW,
  id: 'volunteers-region-2022-11',
  city: '1500',
  seed: 1500,
  generate: generateRegion,
}

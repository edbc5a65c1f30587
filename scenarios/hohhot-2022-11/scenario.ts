import { instant } from '#kernel/primitives/instant.ts'
import type { Scenario } from '../scenario.ts'
import { HOHHOT_DAYS } from './estimate-days.ts'
import { generate } from './generate.ts'
import { ZONE } from './time.ts'

/** The lead case: Hohhot, 28 October to 14 November 2022. What is published, estimated and simulated in it: README. */
export const HOHHOT_2022_11: Scenario = {
  id: 'hohhot-2022-11',
  city: '1501',
  zone: ZONE,
  disease: 'covid-19',
  startsAt: instant('2022-10-28T00:00:00+08:00'),
  opensAt: instant('2022-11-13T20:00:00+08:00'),
  endsAt: instant('2022-11-15T00:00:00+08:00'),
  seed: 20221113,
  days: HOHHOT_DAYS,
  generate,
}

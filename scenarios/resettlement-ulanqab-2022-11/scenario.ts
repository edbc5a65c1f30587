import { instant } from '#kernel/primitives/instant.ts'
import type { Scenario } from '../scenario.ts'
import { generateWaysHome } from './generate.ts'
import { SEED } from './steps.ts'

const COMMON = {
  zone: 'Asia/Shanghai',
  disease: 'covid-19',
  startsAt: instant('2022-11-01T00:00:00+08:00'),
  opensAt: instant('2022-11-13T20:00:00+08:00'),
  endsAt: instant('2022-11-15T00:00:00+08:00'),
  seed: SEED,
  days: [],
} as const

/** Notices of the region's prisons, in the region's own ledger. */
export const RESETTLEMENT_REGION: Scenario = {
  ...COMMON,
  id: 'resettlement-region-2022-11',
  city: '1500',
  generate: (seed) => generateWaysHome(seed).region,
}
/** Beds for a night in Hohhot, under a desk that registers travellers. */
export const RESETTLEMENT_HOHHOT: Scenario = {
  ...COMMON,
  id: 'resettlement-hohhot-2022-11',
  city: '1501',
  generate: (seed) => generateWaysHome(seed).hohhot,
}
/** The way home to the counties of Ulanqab. */
export const RESETTLEMENT_ULANQAB: Scenario = {
  ...COMMON,
  id: 'resettlement-ulanqab-2022-11',
  city: '1509',
  generate: (seed) => generateWaysHome(seed).ulanqab,
}
export const RESETTLEMENT_2022_11: readonly Scenario[] = [
  RESETTLEMENT_REGION,
  RESETTLEMENT_HOHHOT,
  RESETTLEMENT_ULANQAB,
]

import { PATROL_BAOTOU_2022_11 } from '#scenarios/patrol-baotou-2022-11/scenario.ts'
import type { DemoAccount } from '../identity/demo-accounts.ts'
import { type Companion, companion } from './companion.ts'

const PATROL_ACCOUNTS: readonly DemoAccount[] = [
  { account: 'patrol-lead', post: '1502.patrol', words: { zh: '包头市巡防指挥', en: 'Baotou patrol command' } },
  { account: 'patrol-bureau', post: '150271.patrol', words: { zh: '稀土高新区公安分局巡防', en: 'High-tech zone bureau, patrol' } },
  { account: 'patrol-station', post: '150204001.patrol', words: { zh: '青山区派出所巡防', en: 'Qingshan station, patrol' } },
]

/**
 * What is loaded behind the lead scenario, in this order: `companion('<module>', SCENARIO, '<folder>', DEMO_ACCOUNTS)`,
 * one line a scenario. Two may write one city.
 */
export const HOHHOT_COMPANIONS: readonly Companion[] = [
  companion('patrol', PATROL_BAOTOU_2022_11, 'patrol-baotou-2022-11', PATROL_ACCOUNTS),
]

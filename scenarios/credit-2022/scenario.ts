import { instant } from '#kernel/primitives/instant.ts'
import { chanceFrom } from '../hohhot-2022-11/random.ts'
import type { Scenario, ScenarioStep } from '../scenario.ts'
import { enterBooks, sectorBooks } from './books.ts'
import { openBranches } from './branches.ts'
import { registerFirms } from './firms.ts'
import { playLoans, SAME_DAY } from './followed-loans.ts'
import { matchLists } from './lists.ts'
import { followLeads, giveRelief } from './reliefs-and-leads.ts'
import { CITY, newScript, steps } from './script.ts'

const ID = 'credit-2022'

function* generate(seed: number): Generator<ScenarioStep> {
  const chance = chanceFrom(seed)
  const script = newScript()
  openBranches(script, chance)
  const firms = registerFirms(script)
  const listed = matchLists(script, [...firms.equipment, ...firms.steel, ...firms.chemistry], chance)
  const listedFen = listed.flatMap(({ draws }) => draws).reduce((sum, { amountFen }) => sum + amountFen, 0)
  enterBooks(script, [...listed, ...sectorBooks(firms, listedFen, SAME_DAY, chance)])
  playLoans(script, firms)
  giveRelief(script, firms, chance)
  followLeads(script, firms)
  yield* steps(script, ID)
}

/** The bank's one ledger, that of the region-wide bodies: two years of books, two lists, one day with an empty branch. */
export const CREDIT_2022: Scenario = {
  id: ID,
  city: CITY,
  zone: 'Asia/Shanghai',
  disease: 'covid-19',
  startsAt: instant('2022-10-20T08:00:00+08:00'),
  opensAt: instant('2022-11-13T20:00:00+08:00'),
  endsAt: instant('2022-11-15T00:00:00+08:00'),
  seed: 20221026,
  days: [],
  generate,
}

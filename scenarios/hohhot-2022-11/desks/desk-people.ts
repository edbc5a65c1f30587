import type { VaultRow } from '../../scenario.ts'
import { nameOf } from '../divisions.ts'
import type { Chance } from '../random.ts'
import { syntheticIdentity } from '../synthetic-identity.ts'

/** Serials of people whom the desks bring in start here: above those of the outbreak's course and its officers. */
const FIRST_SERIAL = 700_000

/** Makes people of the desks' own, from a stream of chance of their own. */
export class DeskCrowd {
  readonly #chance: Chance
  #next = 0

  constructor(chance: Chance) {
    this.#chance = chance
  }

  resident(home: string, age = this.#chance.int(3, 84)): VaultRow {
    const district = home.slice(0, 6)
    const where = [district, home.slice(0, 9), home.slice(0, 12)].map(nameOf).join('')
    return this.#make('p-9', age, `${where}（演练）`)
  }

  officer(): VaultRow {
    return this.#make('w-9', this.#chance.int(26, 58), '')
  }

  #make(prefix: string, age: number, address: string): VaultRow {
    const n = ++this.#next
    const identity = syntheticIdentity(this.#chance, FIRST_SERIAL + n, age, this.#chance.yes(0.5) ? 1 : 2)
    return { person: `${prefix}${String(n).padStart(5, '0')}`, ...identity, address }
  }
}

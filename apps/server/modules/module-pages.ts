import type { TileNumber } from '#kernel/contract-tiles.ts'
import type { Right } from '#kernel/positions/rights.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { TimeZone } from '#kernel/primitives/local-day.ts'
import type { ReadDb } from '#store/store.ts'
import type { Routes } from '../http/app-type.ts'
import type { DueAct } from '../jobs/due-act.ts'

export interface TileAsked {
  readonly city: CityCode
  readonly now: Instant
  readonly zone: TimeZone
}

/** What a module shows and does on the server, beside its offer in `catalogue.ts`. */
export interface ModulePages {
  /** As its `DomainModule` is named. */
  readonly module: string
  readonly words: { readonly zh: string; readonly en: string }
  /** Where in the web application it begins. */
  readonly path: string
  readonly routes: Routes
  /** The right under which the tile is counted, where the module's records are closed without it: totals alone leave it. */
  readonly tileRight?: Right
  /** The tile is that of the module's main city, whoever asks: elsewhere it has records that are not its work. */
  readonly tileOfMainCity?: true
  /** Up to three numbers of its tile on the board; late and soon duties are counted for every module. */
  readTile?(db: ReadDb, asked: TileAsked): Promise<readonly TileNumber[]>
  /** What the city's clock owes in this module: each act is an ordinary command of `<city>.system`. */
  readonly due?: {
    readonly commands: readonly string[]
    read(db: ReadDb, city: CityCode, now: Instant): Promise<readonly DueAct[]>
  }
}

import type { Browser } from 'playwright-core'

/** What every driven step needs: a browser and the address of a server that has finished loading. */
export interface Started {
  readonly browser: Browser
  readonly url: string
}

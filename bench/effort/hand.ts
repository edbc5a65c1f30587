import type { Locator, Page } from 'playwright-core'
import { add, type Counted, NOTHING } from './keystroke-level.ts'

const PATIENCE_MS = 600_000

/** A hand on mouse and keyboard: does what it is told in the browser, counts it, and measures the waiting between. */
export class Hand {
  readonly page: Page
  #counted: Counted = NOTHING
  #waited = 0

  constructor(page: Page) {
    this.page = page
  }

  get counted(): Counted {
    return this.#counted
  }
  /** Seconds in which the officer could do nothing but wait. */
  get waitedSeconds(): number {
    return this.#waited
  }

  #count(done: Partial<Counted>): void {
    this.#counted = add(this.#counted, { ...NOTHING, ...done })
  }

  /** A click, thought over first. */
  async click(target: Locator): Promise<void> {
    await target.click({ timeout: PATIENCE_MS })
    this.#count({ clicks: 1, thoughts: 1 })
  }
  /** Into a field: hand to the keyboard, what is typed, and back to the mouse. */
  async type(target: Locator, text: string): Promise<void> {
    await target.click({ timeout: PATIENCE_MS })
    await target.fill(text)
    this.#count({ clicks: 1, keys: text.length, thoughts: 1, homings: 2 })
  }
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys)
    this.#count({ keys: keys.split('+').length, homings: 2 })
  }
  /** Reads what came. */
  read(): void {
    this.#count({ thoughts: 1 })
  }
  async wait(work: () => Promise<unknown>): Promise<number> {
    const start = performance.now()
    await work()
    const seconds = (performance.now() - start) / 1000
    this.#waited += seconds
    return seconds
  }
  waitFor = (target: Locator, state: 'visible' | 'detached' = 'visible'): Promise<number> =>
    this.wait(() => target.waitFor({ state, timeout: PATIENCE_MS }))
}

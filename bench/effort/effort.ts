import { availableParallelism, loadavg } from 'node:os'
import { launchBrowser } from '../../tools/browser/launch-browser.ts'
import type { Bench } from '../bench.ts'
import { round } from '../measure.ts'
import { clearEvening } from './clear-evening.ts'
import { SECONDS } from './keystroke-level.ts'
import { pastePositives } from './paste-positives.ts'
import { startCity } from './start-city.ts'

const PASTED = 2000
const POSITIVES = 1136
const CONTACTS = 8000

/** Hands in a browser: what it costs people to report and to clear. `size`: percent of the full evening. */
export const effort: Bench = async ({ size = 100, log }) => {
  const part = (n: number) => Math.max(1, Math.round((n * size) / 100))
  const city = await startCity(log)
  try {
    const browser = await launchBrowser()
    try {
      const load = round(loadavg()[0] ?? 0)
      const paste = await pastePositives(browser, city, part(PASTED))
      log(`pasted: ${JSON.stringify(paste)}`)
      const evening = await clearEvening(browser, city, part(POSITIVES), part(CONTACTS), log)
      return {
        paste,
        evening,
        percent: size,
        load,
        loadAtTheEnd: round(loadavg()[0] ?? 0),
        processors: availableParallelism(),
        secondsOfOperators: SECONDS,
        measured:
          'in Chromium on a server of its own with a seeded city: waiting is measured from the press to the answer on the screen, lists read again included; the time of the hands is modelled from what was clicked and typed (operators of the keystroke-level model), not measured on people; the work in a spreadsheet and a chat group is a count of written steps, see effort/README.md',
      }
    } finally {
      await browser.close()
    }
  } finally {
    await city.stop()
  }
}

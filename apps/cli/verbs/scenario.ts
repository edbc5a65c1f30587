import { CityClockView } from '#kernel/contract-reads.ts'
import { instantArgument } from '../arguments.ts'
import { wrongCall } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import { waitForLoad } from '../wait-for-load.ts'
import { withServer } from '../with-server.ts'

/** Loads the scenario up to its opening, going on where an earlier load stopped. */
export async function scenarioLoad(terminal: Terminal): Promise<void> {
  await withServer(terminal, async (api) => {
    await waitForLoad(api, terminal)
    const clock = await api.get('/api/clock', CityClockView)
    terminal.answer(
      clock,
      () => `loaded to ${clock.now}; ${clock.loaded.refused} refused, ${clock.loaded.queued} to come`,
    )
  })
}

export interface ClockArguments {
  readonly to?: string
  readonly rate?: string
  readonly run?: boolean
}

/** Shows the city's clock, advances it, or lets it run. */
export async function scenarioClock(terminal: Terminal, given: ClockArguments): Promise<void> {
  const to = instantArgument('to', given.to)
  const rate = given.rate === undefined ? undefined : Number(given.rate)
  if (rate !== undefined && !(rate >= 0))
    throw wrongCall('rate', `not a rate: ${given.rate}`, 'simulated seconds a second')
  await withServer(terminal, async (api) => {
    await waitForLoad(api, terminal)
    const asked = to !== undefined || rate !== undefined || given.run !== undefined
    const clock = asked
      ? await api.post('/api/clock', { to, rate, run: given.run }, CityClockView)
      : await api.get('/api/clock', CityClockView)
    terminal.answer(
      clock,
      () =>
        `${clock.city} ${clock.now} ×${clock.rate}; ${clock.loaded.refused} refused, ${clock.loaded.queued} to come`,
    )
  })
}

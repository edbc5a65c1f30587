import type { z } from 'zod'
import { CityClockView } from '#kernel/contract-reads.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Api } from '../api.ts'
import { instantArgument } from '../arguments.ts'
import { Failure, wrongCall } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import { waitForLoad } from '../wait-for-load.ts'
import { withServer } from '../with-server.ts'

export interface LoadArguments {
  readonly until?: string
}
type Clock = z.infer<typeof CityClockView>

/** The clock at `until`: a home that stands before it is advanced, one that has passed it cannot go back. */
async function standAt(api: Api, clock: Clock, until: Instant | undefined): Promise<Clock> {
  if (until === undefined || clock.now === until) return clock
  if (clock.now < until) return api.post('/api/clock', { to: until }, CityClockView)
  throw new Failure(
    'clock-backwards',
    `this home stands at ${clock.now}, after ${until}`,
    'load into a fresh FIREBREAK_HOME: time does not go back',
    { field: 'until' },
  )
}

/** Loads the scenario up to its opening, or up to an earlier moment, going on where an earlier load stopped. */
export async function scenarioLoad(terminal: Terminal, given: LoadArguments = {}): Promise<void> {
  const until = instantArgument('until', given.until)
  const env = until === undefined ? process.env : { ...process.env, FIREBREAK_UNTIL: until }
  const load = async (api: Api): Promise<void> => {
    await waitForLoad(api, terminal)
    const clock = await standAt(api, await api.get('/api/clock', CityClockView), until)
    terminal.answer(
      clock,
      () => `loaded to ${clock.now}; ${clock.loaded.refused} refused, ${clock.loaded.queued} to come`,
    )
  }
  await withServer(terminal, load, undefined, env)
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

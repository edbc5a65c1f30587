import { z } from 'zod'
import { CityClockView } from '#kernel/contract-reads.ts'
import { InstantField } from '#outbreak/contract-fields.ts'
import type { Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { about } from '../http/route-schema.ts'

const FASTEST = 7200

const MoveClock = z.strictObject({
  to: InstantField.optional().meta({
    description: 'forward to this instant; what falls due on the way is done on the way',
  }),
  rate: z.number().min(0).max(FASTEST).optional().meta({ description: 'simulated seconds a wall second' }),
  run: z.boolean().optional().meta({ description: 'let time run, or stand still' }),
})

export const clockRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/clock',
    { schema: about({ tag: 'clock', summary: { zh: '城市时钟', en: "The city's clock" }, ok: CityClockView }) },
    () => runtime.clockView(),
  )
  app.post(
    '/api/clock',
    {
      schema: {
        ...about({
          tag: 'clock',
          summary: { zh: '拨动演练时钟', en: 'Let the time of a scenario run, or advance it' },
          description: 'In scenario mode only, for every visitor. The clock never goes back.',
          ok: CityClockView,
        }),
        body: MoveClock,
      },
    },
    async (request) => {
      // A real city's time is nobody's to move; a simulated one is everybody's, or a visitor could not see it run.
      if (!runtime.scenarioMode) throw new ProblemError('only-in-scenario')
      return runtime.moveClock(request.body)
    },
  )
}

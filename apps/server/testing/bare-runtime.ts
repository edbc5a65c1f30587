import { z } from 'zod'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { OccurredAt, PersonField } from '#outbreak/contract-fields.ts'
import { LiveHub } from '../http/live-hub.ts'
import { ProblemError } from '../http/problem.ts'
import type { Runtime } from '../runtime.ts'

/** For tests of what needs no records: the house with its door open and nothing inside yet. */
export function bareRuntime(given: Partial<Runtime> = {}): Runtime {
  const starting = (): never => {
    throw new ProblemError('starting', { what: 'PostgreSQL' })
  }
  return {
    version: 'test',
    leadCity: '1501' as CityCode,
    cities: ['1501' as CityCode],
    citiesOf: () => ['1501' as CityCode],
    zone: 'Asia/Shanghai',
    disease: 'covid-19',
    scenarioMode: true,
    localToken: 'token-of-this-test',
    webRoot: '/nowhere',
    catalogue: {
      commands: {
        'greet-person': {
          schema: z.strictObject({ person: PersonField, occurredAt: OccurredAt }),
          summary: { zh: '问候', en: 'Greet' },
        },
      },
      refusals: { 'already-greeted': { zh: '{person} 已问候', en: '{person} was greeted already' } },
      packs: [],
    },
    demoAccounts: [],
    live: new LiveHub(5),
    store: starting,
    auth: starting,
    readLog: starting,
    clockView: async () => starting(),
    moveClock: async () => starting(),
    ...given,
  }
}

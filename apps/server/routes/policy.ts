import { z } from 'zod'
import { At, Words } from '#kernel/contract-reads.ts'
import type { Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { about } from '../http/route-schema.ts'

const PackHead = z.object({
  id: z.string(),
  name: Words,
  disease: z.string(),
  jurisdiction: z.string(),
  effectiveFrom: At,
  effectiveTo: At.nullable(),
})
const Pack = z.looseObject(PackHead.shape).meta({ description: 'the pack as data, with the source of each rule' })

/** Rules are public: whoever is restricted may read by which. */
export const policyRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/policy',
    { schema: about({ tag: 'places', summary: { zh: '方案列表', en: 'Policy packs' }, ok: z.array(PackHead) }) },
    async () =>
      runtime.catalogue.packs.map(({ id, name, disease, jurisdiction, effectiveFrom, effectiveTo }) => ({
        id,
        name,
        disease,
        jurisdiction,
        effectiveFrom,
        effectiveTo,
      })),
  )
  app.get(
    '/api/policy/:pack',
    {
      schema: {
        ...about({ tag: 'places', summary: { zh: '方案内容与依据', en: 'A policy pack with its sources' }, ok: Pack }),
        params: z.object({ pack: z.string() }),
      },
    },
    async (request) => {
      const pack = runtime.catalogue.packs.find(({ id }) => id === request.params.pack)
      if (pack === undefined) throw new ProblemError('not-found', { what: request.params.pack })
      return { ...pack }
    },
  )
}

import { z } from 'zod'
import { DutyList, DutyView } from '#kernel/contract-reads.ts'
import { CLOCK_NAMES } from '#kernel/duties/duty.ts'
import { PostField } from '#outbreak/contract-fields.ts'
import type { Routes } from '../http/app-type.ts'
import { sendListed, TOTAL_HEADER } from '../http/listed.ts'
import { ProblemError } from '../http/problem.ts'
import { about } from '../http/route-schema.ts'
import type { HeldPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeIfPersons, readerOf } from '../identity/purpose.ts'
import { countScope, rowScope } from '../identity/read-scope.ts'
import { logPersonsShown, personOfStream, personsOfDuties } from '../identity/shown-persons.ts'
import { askingOf } from '../reading/asking.ts'
import { firstStepKinds } from '../reading/duty-acts.ts'
import { countDuties, type DutyFilter, listDuties, readDuty } from '../reading/read-duties.ts'
import { LimitQuery, PlaceQuery } from './query-fields.ts'

const DutyQuery = PlaceQuery.extend(LimitQuery.shape).extend({
  holder: PostField.optional(),
  clock: z.enum(CLOCK_NAMES).optional(),
  status: z.enum(['late', 'soon', 'open', 'blocked', 'done']).optional(),
  mine: z.enum(['1', '0']).optional().meta({
    description:
      '1: only what the acting post holds or is offered; for a community also what waits for its first step there',
  }),
})

const mineOf = (post: HeldPost): Pick<DutyFilter, 'holder' | 'untaken'> => ({
  holder: post.post,
  untaken: { place: post.place, kinds: firstStepKinds(post) },
})

export const dutyRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/duties',
    {
      schema: {
        ...about({
          tag: 'duties',
          summary: { zh: '事项清单，超时在前', en: 'Duties, the latest first' },
          description:
            'Counts need no post in scenario mode; duties about single persons need the right case.read. `total` counts ' +
            'the open duties, or those of `status`; the header x-total those that match and may be seen, beyond `limit` too. ' +
            'A list with duties about persons needs x-purpose, and its reading is logged.',
          ok: DutyList.meta({ headers: TOTAL_HEADER }),
        }),
        querystring: DutyQuery,
        headers: PurposeIfPersons,
      },
    },
    async (request, reply) => {
      const acting = await actingOf(runtime, request)
      const asking = await askingOf(runtime, acting)
      const { mine, ...asked } = request.query
      if (mine === '1' && asking.post === null) throw new ProblemError('post-not-chosen')
      const filter = mine === '1' && asking.post !== null ? { ...asked, ...mineOf(asking.post) } : asked
      const store = runtime.store()
      const totals = await store.read(countScope(acting, runtime), (db) => countDuties(db, asking, filter))
      const list = await store.read(rowScope(acting, runtime), (db) => listDuties(db, asking, filter))
      await logPersonsShown(runtime, request, acting, personsOfDuties(list.rows))
      return { now: asking.now, holder: filter.holder ?? null, ...totals, duties: sendListed(reply, list) }
    },
  )
  app.get(
    '/api/duties/:duty',
    {
      schema: {
        ...about({
          tag: 'duties',
          summary: { zh: '一项事项', en: 'One duty' },
          description: 'A duty about a person needs x-purpose, and its reading is logged.',
          ok: DutyView,
        }),
        params: z.object({ duty: z.string().meta({ description: '<stream>#<kind>#<n>, URL-encoded' }) }),
        headers: PurposeIfPersons,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const asking = await askingOf(runtime, acting)
      const found = await runtime
        .store()
        .read(rowScope(acting, runtime), (db) => readDuty(db, asking, request.params.duty))
      if (found === undefined) throw new ProblemError('not-found', { what: request.params.duty })
      const person = personOfStream(found.stream)
      if (person === undefined) return found
      await runtime.readLog().recordRead(acting.city, person, readerOf(acting, request.headers['x-purpose']))
      return found
    },
  )
}

import { z } from 'zod'
import { TimelineEntry } from '#kernel/contract-reads.ts'
import { InstantField } from '#outbreak/contract-fields.ts'
import type { Routes } from '../http/app-type.ts'
import { about } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeIfPersons, readerOf } from '../identity/purpose.ts'
import { rowScope } from '../identity/read-scope.ts'
import { logPersonsShown, personOfStream, personsOfEntries, withoutPersons } from '../identity/shown-persons.ts'
import { readEvents, readTimeline } from '../reading/read-timeline.ts'
import { LimitQuery, PlaceQuery } from './query-fields.ts'

export const eventRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/events',
    {
      schema: {
        ...about({
          tag: 'records',
          summary: { zh: '记录', en: 'What happened, newest first' },
          description:
            'Events about persons are shown with the right case.read only; to be shown any needs x-purpose, and the reading is logged.',
          ok: z.array(TimelineEntry),
        }),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({
          stream: z
            .string()
            .max(120)
            .optional()
            .meta({ description: "one subject's history, such as zone/150105001001-01-02" }),
          type: z.string().max(60).optional().meta({ description: 'an event type' }),
          since: InstantField.optional().meta({ description: 'recorded at or after' }),
        }),
        headers: PurposeIfPersons,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = rowScope(acting, runtime)
      const { stream, ...filter } = request.query
      const person = stream === undefined ? undefined : personOfStream(stream)
      const reader = person === undefined ? undefined : readerOf(acting, request.headers['x-purpose'])
      const read = await runtime
        .store()
        .read(scope, (db) =>
          stream === undefined
            ? readEvents(db, acting.city, filter)
            : readTimeline(db, acting.city, stream, filter.limit),
        )
      const found = scope.rights.includes('case.read') ? read : withoutPersons(read)
      if (person !== undefined && reader !== undefined) await runtime.readLog().recordRead(acting.city, person, reader)
      else await logPersonsShown(runtime, request, acting, personsOfEntries(found))
      return found
    },
  )
}

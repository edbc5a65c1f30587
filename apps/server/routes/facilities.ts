import { z } from 'zod'
import { packInForce } from '#kernel/policy/pack-in-force.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { FacilityField, PersonField } from '#outbreak/contract-fields.ts'
import { FacilityPage, FacilityRow } from '#outbreak/contract-reads.ts'
import type { Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeIfPersons } from '../identity/purpose.ts'
import { countScope, rowScope } from '../identity/read-scope.ts'
import { logPersonsShown, personsOfDuties, personsOfEntries } from '../identity/shown-persons.ts'
import { askingOf } from '../reading/asking.ts'
import { readFacilities, readFacilityPage } from '../reading/read-facilities.ts'
import type { ReleaseRule } from '../reading/read-facility-detail.ts'
import type { Runtime } from '../runtime.ts'
import { PlaceQuery } from './query-fields.ts'

const say = saying('records')

/** The days in care of the pack in force now; none where no pack is. */
function releaseRule({ catalogue, disease, zone }: Runtime, city: CityCode, now: Instant): ReleaseRule {
  const pack = packInForce(catalogue.packs, { disease, place: placeOfCity(city), at: now })
  return { zone, now, minDays: pack?.caseRelease.minDays ?? 0 }
}

export const facilityRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/facilities',
    {
      schema: {
        ...say('医院与隔离点', 'Hospitals and isolation sites', z.array(FacilityRow)),
        querystring: PlaceQuery,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      // Beds are nobody's personal data and are shared out city-wide: counts are enough.
      const scope = countScope(acting, runtime)
      return runtime.store().read(scope, (db) => readFacilities(db, acting.city, request.query.place))
    },
  )
  app.get(
    '/api/facilities/:facility',
    {
      schema: {
        ...say('机构页', 'A facility: beds, who is expected, duties', FacilityPage),
        params: z.object({ facility: FacilityField }),
        headers: PurposeIfPersons,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const asking = await askingOf(runtime, acting)
      const { facility } = request.params
      const rule = releaseRule(runtime, acting.city, asking.now)
      const page = await readFacilityPage(runtime.store(), rowScope(acting, runtime), asking, facility, rule)
      if (page === null) throw new ProblemError('not-found', { what: facility })
      const expected = page.expected.map(({ person }) => PersonField.parse(person))
      const shown = [...expected, ...personsOfDuties(page.duties), ...personsOfEntries(page.timeline)]
      await logPersonsShown(runtime, request, acting, shown)
      return page
    },
  )
}

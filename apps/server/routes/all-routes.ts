import type { Routes } from '../http/app-type.ts'
import { ALL_PAGES } from '../modules/all-pages.ts'
import { tileRoutes } from '../modules/tiles.ts'
import { boardRoutes } from './board.ts'
import { careRoutes } from './care.ts'
import { clockRoutes } from './clock.ts'
import { commandDeskRoutes } from './command-desk.ts'
import { commandRoutes } from './commands.ts'
import { contactRoomRoutes } from './contact-rooms.ts'
import { dutyRoutes } from './duties.ts'
import { eventRoutes } from './events.ts'
import { facilityRoutes } from './facilities.ts'
import { figureRoutes } from './figures.ts'
import { healthRoutes } from './health.ts'
import { importRoutes } from './imports.ts'
import { laboratoryRoutes } from './laboratory.ts'
import { lineListRoutes } from './line-list.ts'
import { liveRoutes } from './live.ts'
import { meRoutes } from './me.ts'
import { operatorRoutes } from './operator.ts'
import { packChangeRoutes } from './pack-change.ts'
import { peopleRoutes } from './people.ts'
import { personalDataRoutes } from './personal-data.ts'
import { placeRoutes } from './places.ts'
import { policyRoutes } from './policy.ts'
import { postRoutes } from './posts.ts'
import { residentRoutes } from './residents.ts'
import { roundRoutes } from './rounds.ts'
import { tracingRoutes } from './tracing.ts'
import { transferRoutes } from './transfer.ts'
import { viewRoutes } from './views.ts'
import { zoneRoutes } from './zones.ts'

/** Every route of the product, the main job first. */
export const allRoutes: readonly Routes[] = [
  boardRoutes,
  tileRoutes,
  dutyRoutes,
  commandRoutes,
  peopleRoutes,
  careRoutes,
  personalDataRoutes,
  lineListRoutes,
  viewRoutes,
  contactRoomRoutes,
  importRoutes,
  tracingRoutes,
  facilityRoutes,
  transferRoutes,
  roundRoutes,
  laboratoryRoutes,
  zoneRoutes,
  residentRoutes,
  figureRoutes,
  eventRoutes,
  placeRoutes,
  postRoutes,
  policyRoutes,
  packChangeRoutes,
  commandDeskRoutes,
  clockRoutes,
  liveRoutes,
  meRoutes,
  operatorRoutes,
  ...ALL_PAGES.map(({ routes }) => routes),
  healthRoutes,
]

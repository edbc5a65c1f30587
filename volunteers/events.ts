import type { AttendanceEvents } from './attendance/events.ts'
import type { CertificateEvents } from './certificates/events.ts'
import type { DisinfectionEvents } from './disinfection/events.ts'
import type { OrganisationEvents } from './organisation/events.ts'
import type { PeopleEvents } from './people/events.ts'
import type { PointsEvents } from './points/events.ts'
import type { SheetEvents } from './sheets/events.ts'
import type { VehicleEvents } from './vehicles/events.ts'

/** Everything that can happen in this module: event type → data. */
export type VolunteersEvents = OrganisationEvents &
  PeopleEvents &
  PointsEvents &
  AttendanceEvents &
  SheetEvents &
  VehicleEvents &
  DisinfectionEvents &
  CertificateEvents

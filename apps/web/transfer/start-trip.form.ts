import type { z } from 'zod'
import type { StartTrip } from '#outbreak/transfer/contract.ts'
import { type Act, orNull, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import type { TransferRequest, VehicleView } from './transfer.resource.ts'
import { tripStops } from './trip-stops.ts'

type Payload = Omit<z.input<typeof StartTrip>, 'occurredAt'>

/** A patient's door is the bed that was assigned; only contacts ride without one. */
export const SITES = [{ value: 'isolation-site', words: { zh: '集中隔离点', en: 'isolation sites' } }] as const

/** A trip for those chosen: their homes, then their doors. Which vehicle is the desk's choice among those that wait. */
export const startTrip = (requests: readonly TransferRequest[], vehicles: readonly VehicleView[]): Act => ({
  command: 'start-trip',
  words: { zh: '出车', en: 'Start a trip' },
  fields: () => [
    {
      name: 'vehicle',
      words: { zh: '车辆（待命）', en: 'Vehicle (ready)' },
      kind: 'choice',
      required: true,
      choices: vehicles
        .filter(({ status }) => status === 'ready')
        .map(({ vehicle, places }) => ({
          value: vehicle,
          words: { zh: `${vehicle} · ${places} 座`, en: `${vehicle} · ${places} places` },
        })),
    },
    ...(requests.some(({ facility }) => facility === null)
      ? [
          {
            name: 'site',
            words: { zh: '送到哪个隔离点', en: 'Isolation site they are brought to' },
            kind: 'facility' as const,
            choices: SITES,
            required: true,
          },
        ]
      : []),
  ],
  initial: () => ({ vehicle: vehicles.find(({ status }) => status === 'ready')?.vehicle }),
  payload: (v): Payload => ({
    vehicle: text(v.vehicle),
    trip: freshId('trip'),
    class: requests[0]?.class ?? 'positive',
    stops: tripStops(requests, orNull(v.site)),
  }),
})

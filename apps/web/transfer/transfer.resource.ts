import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Reads from '#outbreak/transfer/contract-reads.ts'
import { postJson } from '../shared/api.ts'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useRead } from '../shared/queries.ts'

export type TransferRequest = z.infer<typeof Reads.TransferRequest>
export type TransferQueue = z.infer<typeof Reads.TransferQueue>
export type TransferPlan = z.infer<typeof Reads.TransferPlan>
export type VehicleView = z.infer<typeof Reads.VehicleView>
export type TripView = z.infer<typeof Reads.TripView>

/** What a page shows: as many as one looks through, and few enough that choosing one answers at once. */
export const QUEUE_PAGE = 100

interface QueueAsked {
  readonly place: string
  readonly class: 'positive' | 'contact' | undefined
  readonly waits: TransferRequest['waitsFor'] | undefined
  readonly skip: number
}

export const useQueue = (asked: QueueAsked, { purpose, headers }: StatedPurpose) =>
  useRead<TransferQueue>(
    'people',
    '/api/transfer/queue',
    { ...asked, skip: asked.skip === 0 ? undefined : asked.skip, limit: QUEUE_PAGE },
    { enabled: asked.place !== '' && purpose !== null, headers },
  )

export const useVehicles = (place: string) =>
  useRead<VehicleView[]>('facilities', '/api/vehicles', { place }, { enabled: place !== '' })

export const useTrips = (query: { place?: string; vehicle?: string }, { purpose, headers }: StatedPurpose) =>
  useRead<TripView[]>(
    'people',
    '/api/trips',
    { ...query, underWay: true },
    { enabled: purpose !== null && (query.place ?? query.vehicle ?? '') !== '', headers },
  )

export const usePlan = ({ headers }: StatedPurpose) =>
  useMutation({
    mutationFn: (people: readonly string[]) => postJson<TransferPlan>('/api/transfer/plan', { people }, headers),
  })

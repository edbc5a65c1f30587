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

const MOST = 200

export const useQueue = (place: string, of: string | undefined, { purpose, headers }: StatedPurpose) =>
  useRead<TransferQueue>(
    'people',
    '/api/transfer/queue',
    { place, class: of, limit: MOST },
    { enabled: place !== '' && purpose !== null, headers },
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

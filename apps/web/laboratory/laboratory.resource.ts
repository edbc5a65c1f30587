import { useSyncExternalStore } from 'react'
import type { z } from 'zod'
import type * as Reads from '#outbreak/testing/contract-reads.ts'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useRead } from '../shared/queries.ts'

export type BenchTube = z.infer<typeof Reads.BenchTube>
export type BenchPool = z.infer<typeof Reads.BenchPool>
export type PoolMember = z.infer<typeof Reads.PoolMember>
export type PoolPage = z.infer<typeof Reads.PoolPage>
export type Turnaround = z.infer<typeof Reads.Turnaround>
export const BENCH_TABS = ['received', 'testing', 'onTheWay', 'resample', 'resulted'] as const
export type BenchTab = (typeof BENCH_TABS)[number]

const SHOWN = 200

export const useBench = (list: BenchTab, place: string, laboratory: string) =>
  useRead<BenchTube[]>(
    'rounds',
    '/api/laboratory/tubes',
    // A tube on its way belongs to no laboratory yet.
    { list, place, laboratory: list === 'onTheWay' || list === 'resample' ? '' : laboratory, limit: SHOWN },
    { enabled: place !== '' },
  )
export const usePools = (place: string) =>
  useRead<BenchPool[]>('rounds', '/api/laboratory/pools', { place, limit: SHOWN }, { enabled: place !== '' })
export const usePoolPage = (tube: string, { purpose, headers }: StatedPurpose) =>
  useRead<PoolPage>(
    'rounds',
    `/api/laboratory/pools/${encodeURIComponent(tube)}`,
    {},
    { enabled: purpose !== null, headers },
  )
export const useTurnaround = (place: string) =>
  useRead<Turnaround[]>('rounds', '/api/laboratory/turnaround', { place }, { enabled: place !== '' })

const KEY = 'firebreak.laboratory'
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
function choose(laboratory: string): void {
  localStorage.setItem(KEY, laboratory)
  for (const listener of listeners) listener()
}

/** The laboratory that this bench stands in: chosen once, kept on the device. */
export function useLaboratory(): readonly [string, (laboratory: string) => void] {
  return [useSyncExternalStore(subscribe, () => localStorage.getItem(KEY) ?? ''), choose]
}

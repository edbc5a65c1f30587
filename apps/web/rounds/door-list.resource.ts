import type { z } from 'zod'
import type { DoorEntry } from '#outbreak/testing/contract-reads.ts'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useRead } from '../shared/queries.ts'
import { LIST_LIMIT } from '../shared/row-count.tsx'

/** Who is to be sampled at the door: a list of persons, read for a purpose. */
export const useDoorList = (round: string, { purpose, headers }: StatedPurpose) =>
  useRead<z.infer<typeof DoorEntry>[]>(
    'rounds',
    `/api/rounds/${encodeURIComponent(round)}/door-list`,
    { limit: LIST_LIMIT },
    { enabled: purpose !== null, headers },
  )

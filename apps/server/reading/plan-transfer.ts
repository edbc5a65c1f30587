import type { z } from 'zod'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { TransferPlan } from '#outbreak/transfer/contract-reads.ts'
import type { PersonToMove } from '../../../engines/dispatch/problem.ts'
import { type NamedSite, pointOf } from './dispatch-sites.ts'
import { planInWords } from './plan-in-words.ts'
import type { RequestDoc } from './read-transfer-queue.ts'

const toMove = (request: RequestDoc, refusedBy: readonly string[]): PersonToMove => ({
  person: request.person,
  class: request.class,
  at: pointOf(request.home),
  grade: request.grade,
  needs: request.needs,
  refusedBy,
  waitingSince: request.waitingSince as Instant,
  dueAt: request.dueAt as Instant | null,
})

/** A bed or a room for everybody who still waits for one, by the transparent rule, in words. Reserves nothing. */
export function planTransfer(
  requests: readonly RequestDoc[],
  sites: readonly NamedSite[],
  refused: ReadonlyMap<string, readonly string[]>,
): z.infer<typeof TransferPlan> {
  const people = requests
    .filter(({ class: of, waitsFor }) => waitsFor === 'bed' || (of === 'contact' && waitsFor !== 'door'))
    .map((request) => toMove(request, refused.get(request.person) ?? []))
  return planInWords(people, sites)
}

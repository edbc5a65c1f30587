import type { Decision } from '#kernel/ledger/decision.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { RecordExitCheck, ZonesRefusal } from '../contract.ts'
import { exitFacts } from '../exit-facts.ts'
import { standingOrder, type ZoneReads, zoneFact, zonePlace, zoneStream } from '../zone-reads.ts'

/** A day's look at every sealed entrance, with photograph, time and inspector. */
export const recordExitCheck: Decision<RecordExitCheck, ZoneReads, ZonesRefusal> = {
  name: 'record-exit-check',
  right: 'zone.check',
  place: zonePlace,
  streams: zoneStream,
  decide(command, states, context) {
    const standing = standingOrder(command, states, context)
    if (!standing.ok) return standing
    const { place, entrances, inspector, occurredAt } = command
    if (entrances.length === 0) return refuse('entrances-missing', {}, { field: 'entrances' })
    const unseen = entrances.find(({ photo }) => photo === null)
    if (unseen) return refuse('photo-missing', { entrance: unseen.entrance }, { field: 'entrances' })
    const blocked = entrances.filter(({ open }) => !open).map(({ entrance }) => entrance)
    const exitsOpen = blocked.length === 0
    const nextDueAt = clockDue(context, 'exit.check', occurredAt)
    return accept([
      zoneFact('exits-checked', { place, entrances, inspector, exitsOpen, nextDueAt }, occurredAt),
      ...exitFacts(standing.value, blocked, exitsOpen, occurredAt, context),
    ])
  },
}

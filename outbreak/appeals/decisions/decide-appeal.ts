import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { PostId } from '#kernel/primitives/ids.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { hasOrderAt, type ZoneInForce, type ZoneState } from '../../zones/state.ts'
import { type ZoneReads, zoneFact, zoneStream } from '../../zones/zone-reads.ts'
import { type AppealReads, appealBearers, appealFact, appealPlace, appealStream, openAppeal } from '../appeal-reads.ts'
import type { AppealsRefusal, DecideAppeal } from '../contract.ts'
import type { AppealState } from '../state.ts'

type Open = Extract<AppealState, { status: 'open' }>

/** The order that was appealed, when it still stands: a later order over the place is another one. */
const standing = (zone: ZoneState, { episode }: Open, { occurredAt }: DecideAppeal): ZoneInForce | null =>
  zone.status === 'inForce' && zone.episode === episode && hasOrderAt(zone, occurredAt) ? zone : null

const isIssuer = (post: PostId, appeal: Open, zone: ZoneState): boolean =>
  post === appeal.issuer || (zone.status === 'inForce' && (post === zone.order.issuer || post === zone.order.orderedBy))

/** What an upheld appeal does at once: the order ends, or this person no longer falls under it. */
function remedied(command: DecideAppeal, appeal: Open, zone: ZoneInForce): Result<readonly Fact[], AppealsRefusal> {
  const { place, occurredAt, remedy } = command
  if (remedy === null) return refuse('remedy-missing', {}, { field: 'remedy' })
  if (remedy === 'lift-zone')
    return accept([zoneFact('zone-lifted', { place, reason: 'appeal', finalRound: null }, occurredAt)])
  const { person } = appeal
  if (person === null || zone.order === null) return refuse('nobody-to-release', {}, { field: 'remedy' })
  return accept([zoneFact('resident-released', { place, person, appeal: command.appeal }, occurredAt)])
}

/** Decided with reasons by another than the issuer. Upheld, people are free in the same transaction. */
export const decideAppeal: Decision<DecideAppeal, AppealReads & ZoneReads, AppealsRefusal> = {
  name: 'decide-appeal',
  right: 'appeal.decide',
  place: appealPlace,
  bearers: appealBearers,
  streams: (command) => ({ ...appealStream(command), ...zoneStream(command) }),
  decide(command, states, context) {
    const open = openAppeal(command, states, context)
    if (!open.ok) return open
    const { appeal, place, outcome, reasons, occurredAt } = command
    const { place: appealed, holder } = open.value
    if (appealed !== place) return refuse('appeal-elsewhere', { appeal, appealed, place }, { field: 'place' })
    const { post } = context.actor
    const zone = states.zone.domain
    if (isIssuer(post, open.value, zone)) return refuse('decided-by-issuer', { post, holder })
    if (reasons === '') return refuse('reasons-missing', {}, { field: 'reasons' })
    const order = standing(zone, open.value, command)
    const effect = outcome === 'upheld' && order !== null ? remedied(command, open.value, order) : accept([])
    if (!effect.ok) return effect
    const remedy = effect.value.length === 0 ? null : command.remedy
    const decided = { appeal, outcome, remedy, reasons, decidedBy: post }
    return accept([appealFact('appeal-decided', decided, place, occurredAt), ...effect.value])
  },
}

import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ApproveOrder, ZonesRefusal } from '../contract.ts'
import { mayApprove } from '../issuer.ts'
import { isEnded } from '../state.ts'
import { type ZoneReads, zoneFact, zonePlace, zoneStream } from '../zone-reads.ts'

/** The approving post signs by itself: an order or an extension entered afterwards rests on it. */
export const approveOrder: Decision<ApproveOrder, ZoneReads, ZonesRefusal> = {
  name: 'approve-order',
  right: 'zone.approve',
  place: zonePlace,
  streams: zoneStream,
  decide({ place, occurredAt }, { zone }, context) {
    const { post } = context.actor
    const state = zone.domain
    const live = state.status !== 'none' && !isEnded(state)
    const moment = refuseMoment(occurredAt, context, live ? state.lastStepAt : null)
    if (moment) return moment
    if (!mayApprove(post, 'county', place)) return refuse('approver-lacks-power', { post, place })
    const signed = live ? state.approvals.find((one) => one.post === post) : undefined
    if (signed) return refuse('already-approved', { post, place, at: signed.at })
    return accept([zoneFact('order-approved', { place, post }, occurredAt)])
  },
}

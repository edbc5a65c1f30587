import type { Decision } from '#kernel/ledger/decision.ts'
import { plusDays } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { hasPower, issuerLevelOf, mayApprove, nextLevel } from '../../zones/issuer.ts'
import { MAX_ORDER_DAYS } from '../../zones/order-checks.ts'
import type { ClosePremises, PremisesRefusal } from '../contract.ts'
import { knownPremises, type PremisesReads, premisesFact, premisesPlace, premisesStream } from '../premises-reads.ts'

function refuseIncomplete(command: ClosePremises) {
  const { legalBasis, reason, appealChannel, notice } = command
  const parts = { legalBasis, reason, appealChannel, 'notice.zh': notice.zh, 'notice.en': notice.en }
  const missing = Object.entries(parts).find(([, text]) => text === '')
  return missing === undefined ? undefined : refuse('closing-incomplete', { part: missing[0] }, { field: missing[0] })
}

function refuseTerm({ expiresAt, occurredAt }: ClosePremises) {
  if (expiresAt === null) return refuse('closing-incomplete', { part: 'expiresAt' }, { field: 'expiresAt' })
  const latest = plusDays(occurredAt, MAX_ORDER_DAYS)
  if (expiresAt > occurredAt && expiresAt <= latest) return undefined
  return refuse('closing-too-long', { expiresAt, occurredAt, latest }, { field: 'expiresAt' })
}

/** Closing venues is for a county at least, decided by the level above (Infectious Disease Law, art. 42). */
export const closePremises: Decision<ClosePremises, PremisesReads, PremisesRefusal> = {
  name: 'close-premises',
  right: 'zone.order',
  place: premisesPlace,
  streams: premisesStream,
  decide(command, states, context) {
    const known = knownPremises(command, states, context)
    if (!known.ok) return known
    const { place, status } = known.value
    const { premises, issuer, approvals, expiresAt, occurredAt } = command
    if (status === 'closed') return refuse('premises-not-open', { premises, status })
    const level = issuer === null ? undefined : issuerLevelOf(issuer)
    if (issuer === null || level === undefined || !hasPower(issuer, place, context.actor.jurisdiction))
      return refuse('closing-lacks-power', { issuer: issuer ?? '', place }, { field: 'issuer' })
    const next = nextLevel(level)
    const approved = approvals.some(({ post, at }) => at <= occurredAt && mayApprove(post, level, place))
    if (next !== undefined && !approved)
      return refuse('closing-approval-missing', { place, level: next }, { field: 'approvals' })
    const refused = refuseIncomplete(command) ?? refuseTerm(command)
    if (refused) return refused
    if (expiresAt === null) return refuse('closing-incomplete', { part: 'expiresAt' }, { field: 'expiresAt' })
    const { occurredAt: _, ...data } = command
    return accept([premisesFact('premises-closed', { ...data, issuer, expiresAt }, place, occurredAt)])
  },
}

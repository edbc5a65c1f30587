import type { z } from 'zod'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ZonePage } from '#outbreak/contract-reads.ts'
import { residentStatus } from '#outbreak/zones/resident-status.ts'
import { episodesOf, type ZoneState } from '#outbreak/zones/state.ts'

type Residents = z.infer<typeof ZonePage>['residents']

/**
 * What an episode's order means for its residents at `now`: restricted from its start until the instant it expires
 * or is lifted, whether or not anybody has recorded the lapse. The order itself stays readable after it has ended.
 */
export function residentsOf(zone: ZoneState, episode: number, now: Instant): Residents {
  const status = residentStatus([zone], now)
  const restricted = status.status === 'restricted' && status.order.episode === episode ? status : null
  const order = episodesOf(zone).find((one) => one.episode === episode)?.order ?? null
  return {
    status: restricted === null ? 'free' : 'restricted',
    regime: order?.regime ?? null,
    until: restricted?.until ?? null,
    appealChannel: order?.appealChannel ?? null,
    legalBasis: order?.legalBasis ?? null,
    issuer: order?.issuer ?? null,
    supportPlan: order?.supportPlan ?? null,
    notice: order?.notice ?? null,
  }
}

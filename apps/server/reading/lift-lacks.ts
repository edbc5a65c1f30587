import type { Instant } from '#kernel/primitives/instant.ts'
import type { Words } from '#outbreak/contract-fields.ts'
import type { ZoneDoc } from './read-zones.ts'

/** What a lift by the rule still lacks at `now`, in words; the decision itself judges again when it is asked. */
export function liftLacks(zone: ZoneDoc, now: Instant): Words[] {
  if (zone.status !== 'inForce') {
    return [{ zh: '当前没有生效的管控令', en: 'No order is in force here' }]
  }
  if (zone.liftDueAt !== null && now < zone.liftDueAt) {
    return [
      {
        zh: `连续无新增天数未满，最早 ${zone.liftDueAt} 可解除`,
        en: `Not yet enough days without a new infection; the earliest lift is ${zone.liftDueAt}`,
      },
    ]
  }
  return []
}

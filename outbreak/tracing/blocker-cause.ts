import { CARRY_CAUSES, type CarryCause } from './events.ts'

/** What a duty's blocker (`resource:<name>` or `duty:<id>`) says as the cause of a line on the day's list. */
export function blockerCause(blockedBy: string | null): CarryCause | null {
  if (blockedBy === null) return null
  const resource = blockedBy.startsWith('resource:') ? blockedBy.slice('resource:'.length) : 'other-duty'
  return CARRY_CAUSES.find((cause) => cause === resource) ?? 'other-duty'
}

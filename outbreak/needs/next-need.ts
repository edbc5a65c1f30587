import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { plusDays } from '#kernel/primitives/instant.ts'
import { daysBetween, localDate } from '#kernel/primitives/local-day.ts'
import type { NeedRequested, Repeat } from './events.ts'
import { needDue, needHolder } from './need-clocks.ts'
import type { NeedState, OpenNeed } from './state.ts'

const MONDAY = '2022-11-14'
const SUFFIX = /-r(\d+)$/

/** `n-7`, `n-7-r2`, `n-7-r3`: the id says which of the series it is, so both records of a visit name the same next one. */
export function nextNeedId(need: string): string {
  const n = Number(SUFFIX.exec(need)?.[1] ?? 1)
  return `${need.replace(SUFFIX, '')}-r${n + 1}`
}

/** 1 is Monday, 7 is Sunday, in the city's zone. */
function weekdayOf(at: Instant, zone: string): number {
  const days = daysBetween(MONDAY as ReturnType<typeof localDate>, localDate(at, zone))
  return (((days % 7) + 7) % 7) + 1
}

/** The next moment of the series after `careAt`, at the same time of day; null when the series has ended. */
export function nextCareAt(careAt: Instant, repeat: Repeat, zone: string): Instant | null {
  for (let days = 1; days <= 7; days++) {
    const next = plusDays(careAt, days)
    if (repeat.weekdays.includes(weekdayOf(next, zone))) return next <= repeat.until ? next : null
  }
  return null
}

/** What a need that repeats opens when it ends, however it ended; nothing when the next is there already. */
export function nextNeed(need: OpenNeed, next: NeedState, at: Instant, context: Context): readonly Fact[] {
  const { repeat, careAt, kind, place } = need
  if (repeat === null || careAt === null || next.status !== 'none') return []
  const due = nextCareAt(careAt, repeat, context.zone)
  if (due === null) return []
  const data: NeedRequested = {
    need: nextNeedId(need.need),
    kind,
    place,
    person: need.person,
    household: need.household,
    requestedBy: need.requestedBy,
    careAt: due,
    repeat,
    after: need.need,
    urgent: need.urgent,
    ...needDue(kind, at, due, context),
    holder: needHolder(kind, place),
  }
  return [{ type: 'need-requested', data, streams: [streamId('need', data.need)], place, occurredAt: at }]
}

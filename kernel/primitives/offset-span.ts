/** A stretch of time in which a zone's clocks keep one distance from UTC. Milliseconds; `from` inclusive. */
export interface OffsetSpan {
  readonly from: number
  readonly until: number
  readonly offset: number
}

/** The span last asked for, by zone: a calendar lookup costs a hundred times the sum it stands for. */
const last = new Map<string, OffsetSpan>()

/** The span of `zone` that holds the moment `ms` since 1970. */
export function spanAt(ms: number, zone: string): OffsetSpan {
  const known = last.get(zone)
  if (known && ms >= known.from && ms < known.until) return known
  const span = lookUp(ms, zone)
  last.set(zone, span)
  return span
}

function lookUp(ms: number, zone: string): OffsetSpan {
  const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
  // The change before a moment is looked for strictly before it, and a span begins at its own.
  const before = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  const after = at.getTimeZoneTransition('next')
  return {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: at.offsetNanoseconds / 1e6,
  }
}

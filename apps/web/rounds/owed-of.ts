import { type ActContext, subjectOf } from '../shared/act.ts'

/** What a single sample settles, by the duty that was pressed: a pool's member, a door, a tube without an answer. */
export interface Owed {
  readonly person?: string
  readonly round?: string
  readonly retestOf?: string
  readonly resampleOf?: string
}

/** `retest/<pool>.<person>`, `door/<round>.<person>`, `tube/<tube>`: ids have no dot. */
export function owedOf({ duty }: Pick<ActContext, 'duty'>): Owed {
  if (duty === undefined) return {}
  const subject = subjectOf(duty)
  const dot = subject.indexOf('.')
  const [first, person] = [subject.slice(0, dot), subject.slice(dot + 1)]
  if (duty.stream.startsWith('retest/')) return { retestOf: first, person }
  if (duty.stream.startsWith('door/')) return { round: first, person }
  return duty.kind === 'resample' ? { resampleOf: subject } : {}
}

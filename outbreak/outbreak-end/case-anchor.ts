import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import { startOfDay, type TimeZone } from '#kernel/primitives/local-day.ts'
import { releaseStanding } from '../cases/release-standing.ts'
import type { CaseRecord } from '../cases/state.ts'

type Anchor = (record: CaseRecord, policy: PolicyPack, zone: TimeZone) => Instant | null

/** Specimen of the last test that the release rule asks for; with no tests asked for, the day of going home. */
const lastNegative: Anchor = (record, { caseRelease }, zone) => {
  if (caseRelease.negatives === 0) return record.discharged?.at ?? null
  const latest = record.care.tests.at(-1)?.takenAt ?? record.found.at
  const { passed } = releaseStanding(record, caseRelease, { zone, at: later(latest, record.found.at) })
  return passed[caseRelease.negatives - 1]?.takenAt ?? null
}
const safeBurial = ({ care: { burial } }: CaseRecord): Instant | null => (burial?.safe === true ? burial.at : null)

/** From when a case counts, by the anchor that the pack names. A pack without a case to count from is not listed. */
const ANCHORS: Readonly<Record<string, Anchor>> = {
  'last-second-negative-or-safe-burial': (record, policy, zone) =>
    record.care.deceased === null ? lastNegative(record, policy, zone) : safeBurial(record),
  'last-case-negative': (record, policy, zone) => record.care.deceased?.at ?? lastNegative(record, policy, zone),
  'last-rash-onset': ({ care: { onsetOn } }, _policy, zone) => (onsetOn === null ? null : startOfDay(onsetOn, zone)),
  'last-case-of-cluster': ({ found }) => found.at,
  lastCase: ({ found }) => found.at,
}

/** Whether the pack counts an outbreak's end from its cases at all. */
export const countsFromCases = ({ outbreakEnd }: PolicyPack): boolean =>
  outbreakEnd.days !== null && ANCHORS[outbreakEnd.anchor] !== undefined

/** Moment from which this case counts; null while it has not come to it. */
export const caseAnchor = (record: CaseRecord, policy: PolicyPack, zone: TimeZone): Instant | null =>
  ANCHORS[policy.outbreakEnd.anchor]?.(record, policy, zone) ?? null

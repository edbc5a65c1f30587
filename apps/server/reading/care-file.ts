import type { z } from 'zod'
import type { CaseReleaseRule } from '#kernel/policy/care-rules.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import { daysBetween, localDate, type TimeZone } from '#kernel/primitives/local-day.ts'
import type { Specimen } from '#outbreak/cases/care-events.ts'
import type { CareRecord } from '#outbreak/cases/care-record.ts'
import type { CareFile } from '#outbreak/cases/contract-reads.ts'
import { passes, type ReleaseFacts, releaseStanding } from '#outbreak/cases/release-standing.ts'
import type { ReadDb } from '#store/store.ts'
import { readFacilityNames } from './facility-names.ts'

type File = z.infer<typeof CareFile>

/** Rules and moment by which a file is read. */
export interface CareReading {
  readonly policy: PolicyPack | undefined
  readonly zone: TimeZone
  readonly now: Instant
}

interface Stored {
  readonly status: string
  readonly found_at: Instant | null
  readonly found_rec: Instant | null
  readonly admitted_at: Instant | null
  readonly suspected_at: Instant | null
  readonly onset_on: LocalDate | null
  readonly card: string | null
  readonly report_due: Instant | null
  readonly next_facility: string | null
  readonly again_at: Instant | null
  readonly deceased_at: Instant | null
  readonly death_cause: 'this-disease' | 'other' | null
  readonly closed_at: Instant | null
  readonly care: Pick<CareRecord, 'verified' | 'grades' | 'stays' | 'tests' | 'release' | 'home' | 'burial'>
}
type NameOf = (facility: string) => string

/** A pack that has run out, or none in force, judges no specimen by its Ct. */
const NEGATIVE_ONLY: CaseReleaseRule = { minDays: 0, negatives: 0, hoursApart: 0, ctAtLeast: null, source: 'none' }

const judged = (rule: CaseReleaseRule, { kind, result, ct, takenAt }: Specimen) => ({
  kind,
  result,
  ct,
  takenAt,
  passes: passes(rule, { result, ct }),
})

function release(row: Stored, { policy, zone, now }: CareReading): File['release'] {
  if (row.status !== 'admitted' || policy === undefined || row.found_at === null) return null
  const { caseRelease: rule } = policy
  const facts: ReleaseFacts = {
    found: { at: row.found_at },
    admitted: row.admitted_at === null ? null : { at: row.admitted_at },
    care: { tests: row.care.tests, onsetOn: row.onset_on, again: row.again_at === null ? null : { at: row.again_at } },
  }
  const { daysMet, earliest, passed, eligibleAt } = releaseStanding(facts, rule, { zone, at: now })
  const { minDays, negatives: needed, hoursApart, ctAtLeast } = rule
  return {
    pack: policy.id,
    minDays,
    daysMet,
    earliest,
    needed,
    passed: passed.length,
    hoursApart,
    ctAtLeast,
    eligibleAt,
  }
}

function home({ care }: Stored, rule: CaseReleaseRule, { zone, now }: CareReading): File['home'] {
  if (care.home === null) return null
  const { from, until, testDays, received, tests, passed } = care.home
  return {
    from,
    until,
    testDays: [...testDays],
    day: Math.max(0, daysBetween(localDate(from, zone), localDate(now, zone))),
    receivedAt: received?.at ?? null,
    tests: tests.map((test) => ({ ...judged(rule, test), day: test.day })),
    passed,
  }
}

/** The tests of the release: the last ones before the patient left. */
function certificate(
  row: Stored,
  person: string,
  rule: CaseReleaseRule,
  pack: string,
  nameOf: NameOf,
): File['certificate'] {
  const { release: left, tests, home: watched } = row.care
  if (left === null) return null
  const own = tests.filter(({ takenAt }) => takenAt <= left.at).slice(-Math.max(rule.negatives, 2))
  return {
    id: left.certificate ?? `rc-${person}`,
    person,
    facility: left.facility,
    facilityName: nameOf(left.facility),
    releasedAt: left.at,
    basis: left.basis,
    tests: own.map((test) => judged(rule, test)),
    monitoredUntil: watched?.until ?? null,
    pack,
  }
}

function fileOf(row: Stored, person: string, reading: CareReading, nameOf: NameOf): File {
  const rule = reading.policy?.caseRelease ?? NEGATIVE_ONLY
  const { verified, grades, stays, tests, burial } = row.care
  const named = (facility: string) => ({ facility, facilityName: nameOf(facility) })
  return {
    suspectedAt: row.suspected_at,
    onsetOn: row.onset_on,
    card: row.card,
    report:
      row.report_due === null || row.found_rec === null
        ? null
        : { dueAt: row.report_due, recordedAt: row.found_rec, inTime: row.found_rec <= row.report_due },
    verified: verified && {
      at: verified.at,
      result: verified.result,
      ct: verified.ct,
      laboratory: verified.laboratory,
    },
    grades: grades.map(({ grade, at }) => ({ grade, at })),
    stays: stays.map(({ facility, from, until }) => ({ ...named(facility), from, until })),
    next: row.next_facility === null ? null : named(row.next_facility),
    tests: tests.map((test) => ({ ...judged(rule, test), ...named(test.facility) })),
    release: release(row, reading),
    home: home(row, rule, reading),
    againAt: row.again_at,
    deceased: row.deceased_at === null ? null : { at: row.deceased_at, cause: row.death_cause ?? 'other' },
    burial: burial && { at: burial.at, safe: burial.safe },
    closedAt: row.closed_at,
    certificate: certificate(row, person, rule, reading.policy?.id ?? '', nameOf),
  }
}

const COLUMNS = `status, found_at, found_rec, admitted_at, suspected_at, onset_on, card, report_due, next_facility, again_at,
  deceased_at, death_cause, closed_at, care`

export async function readCareFile(
  db: ReadDb,
  city: string,
  person: string,
  reading: CareReading,
): Promise<File | null> {
  const sql = `select ${COLUMNS} from cases where city = $1 and person = $2 and known_to is null`
  const [row] = await db.rows<Stored>(sql, [city, person])
  if (row === undefined) return null
  const { stays, tests, release: left } = row.care
  const ids = [...stays, ...tests].map(({ facility }): string | null => facility)
  const names = await readFacilityNames(db, city, [...ids, row.next_facility, left?.facility ?? null])
  return fileOf(row, person, reading, (facility) => names.get(facility) ?? facility)
}

import type { Context, Decision, States } from '#kernel/ledger/decision.ts'
import type { Fact, Recorded } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject } from '#kernel/ledger/fold-subject.ts'
import type { StreamKind, SubjectState } from '#kernel/ledger/stream-kind.ts'
import { CARE_CLOCKS } from '#kernel/policy/packs/care-clocks.ts'
import { TRACING_CLOCKS } from '#kernel/policy/packs/tracing-clocks.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import {
  type CityCode,
  type EventId,
  type FacilityId,
  type PersonId,
  type PlaceCode,
  postId,
  type StreamId,
  streamId,
} from '#kernel/primitives/ids.ts'
import { type Instant, instant, plusHours } from '#kernel/primitives/instant.ts'
import type { Refusal } from '#kernel/primitives/result.ts'
import type { FoundIn, Grade } from './cases/events.ts'
import { countingDay } from './counting-zone.ts'
import type { OutbreakEvents } from './events.ts'
import type { FacilityKind, FacilityOpened } from './facilities/events.ts'

/** Builders for tests: a small invented city, a pack, and given / when / then for decisions. */
export const person = (n: number): PersonId => `p-${n}` as PersonId
export const facility = (name: string): FacilityId => `f-${name}` as FacilityId
export const place = (code: string): PlaceCode => code as PlaceCode
/** Local time in the test city, `HH:mm` on 13 November 2022, or a full local time. */
export const at = (local: string): Instant =>
  instant(local.length === 5 ? `2022-11-13T${local}:00+08:00` : `${local}+08:00`)

export const HOME = place('150105001001-02-05')

export const TEST_PACK: PolicyPack = {
  id: 'test-pack',
  name: { zh: '测试方案', en: 'test pack' },
  disease: 'covid-19',
  jurisdiction: place('15'),
  effectiveFrom: instant('2022-11-11T00:00:00+08:00'),
  effectiveTo: null,
  supersedes: null,
  legalBasis: [],
  clocks: {
    ...CARE_CLOCKS,
    fastTest: { kind: 'within', hours: 24, source: 'test' },
    'fastTest.start': { kind: 'within', hours: 2, source: 'test' },
    fastTransfer: { kind: 'sameDay', lateEvening: { after: '20:00', dueNextDay: '08:00' }, source: 'test' },
    'fastTransfer.accept': { kind: 'within', hours: 1, source: 'test' },
    'fastTransfer.start': { kind: 'within', hours: 3, source: 'test' },
    fastIsolation: { kind: 'sameDay', lateEvening: { after: '20:00', dueNextDay: '08:00' }, source: 'test' },
    'fastIsolation.accept': { kind: 'within', hours: 1, source: 'test' },
    'fastIsolation.start': { kind: 'within', hours: 4, source: 'test' },
    strictControl: { kind: 'sameDay', lateEvening: { after: '20:00', dueNextDay: '08:00' }, source: 'test' },
    'strictControl.accept': { kind: 'within', hours: 2, source: 'test' },
    'report.case': { kind: 'within', hours: 2, source: 'test' },
    'case.verify': { kind: 'within', hours: 12, source: 'test' },
    'case.classify': { kind: 'within', hours: 24, source: 'test' },
    careMove: { kind: 'within', hours: 6, source: 'test' },
    'careMove.accept': { kind: 'within', hours: 2, source: 'test' },
    'careMove.start': { kind: 'within', hours: 3, source: 'test' },
    'release.review': { kind: 'within', hours: 24, source: 'test' },
    'home.receipt': { kind: 'within', hours: 12, source: 'test' },
    'case.close': { kind: 'within', hours: 24, source: 'test' },
    'zone.review': { kind: 'within', hours: 24, source: 'test' },
    'test.poolRetest': { kind: 'within', hours: 6, source: 'test' },
    'test.door': { kind: 'within', hours: 24, source: 'test' },
    'test.resample': { kind: 'within', hours: 6, source: 'test' },
    'tube.receive': { kind: 'within', hours: 4, source: 'test' },
    'tube.result': { kind: 'within', hours: 12, source: 'test' },
    ...TRACING_CLOCKS,
    'zone.lift': { kind: 'within', hours: 4, source: 'test' },
  },
  lookbackDays: 2,
  closeContact: {
    facilityDays: 5,
    homeDays: 3,
    dayZero: 'lastExposure',
    tests: [],
    restriction: 'facility',
    source: 'test',
  },
  secondaryContact: null,
  zoneLeaver: null,
  caseRelease: { minDays: 7, negatives: 2, hoursApart: 24, ctAtLeast: 35, source: 'test' },
  homeMonitoring: { days: 7, testDays: [7], source: 'test' },
  zone: {
    units: ['building'],
    levels: ['high'],
    enlarge: 'not-allowed',
    lift: {
      consecutiveDaysNoNew: 5,
      finalRound: 'none',
      countsAsNew: 'any',
      dayOneRule: 'lastPositiveFound',
      stepDownTo: 'low',
      stepDownDays: 0,
    },
    temporaryControlMaxHours: null,
    source: 'test',
  },
  outbreakEnd: { anchor: 'lastCase', days: null, postSurveillanceDays: 0, source: 'test' },
  minCell: 5,
}

export const CONTEXT: Context = {
  now: at('12:00'),
  city: '1501' as CityCode,
  zone: 'Asia/Shanghai',
  policy: TEST_PACK,
  actor: {
    post: postId('1501', 'command'),
    person: null,
    agency: 'test',
    jurisdiction: place('1501'),
    grants: [],
    heldUntil: null,
  },
}
export const contextAt = (now: Instant, policy: PolicyPack = TEST_PACK): Context => ({ ...CONTEXT, now, policy })

/** What has happened: a type, its data, a local time and the subjects it belongs to. */
export interface Given {
  readonly type: string
  readonly data: unknown
  readonly occurredAt: Instant
  readonly place: PlaceCode
  readonly streams: readonly StreamId[]
}
const recorded = (given: Given, n: number): Recorded => ({
  type: given.type,
  data: given.data,
  place: given.place,
  occurredAt: given.occurredAt,
  recordedAt: given.occurredAt,
  post: CONTEXT.actor.post,
  event: `${n}` as EventId,
  row: 0,
})

/** Folds the facts that belong to `stream`, in the order given. */
export const subject = (kind: StreamKind, stream: StreamId, history: readonly Given[]): SubjectState =>
  history
    .filter((given) => given.streams.includes(stream))
    .reduce((state, given, n) => foldSubject(kind, state, recorded(given, n)), initialSubject(kind))

/** Reads every stream the decision asks for from `history`, decides, and gives the facts or the refusal. */
export function when<C, S extends States, Code extends string>(
  kinds: readonly StreamKind[],
  history: readonly Given[],
  decision: Decision<C, S, Code>,
  command: C,
  context: Context = CONTEXT,
): { readonly facts: readonly Fact[]; readonly refusal: Refusal<Code> | null } {
  const read = (stream: StreamId): SubjectState => {
    const kind = kinds.find((k) => stream.startsWith(`${k.kind}/`))
    if (kind === undefined) throw new Error(`no kind for ${stream}`)
    return subject(kind, stream, history)
  }
  const reads: Readonly<Record<string, StreamId | readonly StreamId[]>> = decision.streams(command)
  const states = Object.fromEntries(
    Object.entries(reads).map(([name, streams]) => [
      name,
      typeof streams === 'string' ? read(streams) : streams.map(read),
    ]),
  ) as unknown as S
  const result = decision.decide(command, states, context)
  return result.ok ? { facts: result.value, refusal: null } : { facts: [], refusal: result.refusal }
}

export type Step = (history: readonly Given[]) => readonly Given[]
/** Takes each step in turn; a refused step leaves the history as it is. */
export function history(...steps: readonly Step[]): readonly Given[] {
  const done: Given[] = []
  for (const step of steps) done.push(...step(done))
  return done
}

/** A typed happening, for histories. */
export const happened = <T extends keyof OutbreakEvents & string>(
  type: T,
  data: OutbreakEvents[T],
  occurredAt: Instant,
  streams: readonly StreamId[],
  where: PlaceCode = HOME,
): Given => ({ type, data, occurredAt, place: where, streams })

export const P1 = person(1)
export const WARD = facility('ward')
export const SHED = facility('shed')
export const SITE = facility('site')

const MAY_TAKE: Readonly<Record<FacilityKind, FacilityOpened['takesGrades']>> = {
  'designated-hospital': ['asymptomatic', 'mild', 'common', 'severe', 'critical'],
  'makeshift-hospital': ['asymptomatic', 'mild'],
  'isolation-site': [],
}

/** A facility opened at dawn with `beds` beds. */
export const opened = (id: FacilityId, kind: FacilityKind = 'designated-hospital', beds = 2): Given =>
  happened(
    'facility-opened',
    { facility: id, kind, name: { zh: id, en: id }, beds, takesGrades: MAY_TAKE[kind], opening: false },
    at('05:00'),
    [streamId('facility', id)],
    place('150105001'),
  )

/** A positive found at 08:00 unless told otherwise; due the same evening. */
export const found = (who: PersonId = P1, time = '08:00', foundIn: FoundIn = 'lowRiskScreening'): Given =>
  happened(
    'case-found',
    {
      person: who,
      foundIn,
      home: HOME,
      tube: null,
      round: null,
      indexCase: null,
      countedDate: countingDay(at(time)),
      transferDueAt: at('2022-11-14T00:00:00'),
      transferAcceptDueAt: plusHours(at(time), 1),
      transferStartDueAt: plusHours(at(time), 3),
      transferHolder: postId('150105', 'transfer'),
      foundInEstimated: false,
    },
    at(time),
    [streamId('case', who)],
  )
const both = (who: PersonId, where: FacilityId) => [streamId('case', who), streamId('facility', where)]

export const bedAssigned = (where: FacilityId = WARD, time = '08:30', who: PersonId = P1): Given =>
  happened(
    'bed-assigned',
    { person: who, facility: where, grade: null, reason: 'nearest-with-beds' },
    at(time),
    both(who, where),
  )
export const pickedUp = (time = '09:00', who: PersonId = P1): Given =>
  happened('patient-picked-up', { person: who, vehicle: 'v-1', vehicleKind: 'ambulance' }, at(time), [
    streamId('case', who),
  ])
export const admitted = (where: FacilityId = WARD, time = '10:00', who: PersonId = P1): Given =>
  happened('patient-admitted', { person: who, facility: where, receipt: 'r-1' }, at(time), both(who, where))
export const discharged = (
  to: 'home-monitoring' | 'other-facility' = 'home-monitoring',
  where: FacilityId = WARD,
  time = '11:00',
): Given => happened('patient-discharged', { person: P1, facility: where, to }, at(time), both(P1, where))
export const classified = (as: 'confirmed' | 'asymptomatic', grade: Grade | null = null, time = '09:30'): Given =>
  happened(
    'case-classified',
    { person: P1, as, grade, reportDate: countingDay(at(time)), estimated: false },
    at(time),
    [streamId('case', P1)],
  )
export const revoked = (time = '11:00'): Given =>
  happened('case-revoked', { person: P1, reason: 'false-positive' }, at(time), [streamId('case', P1)])

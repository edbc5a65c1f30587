import type { Context, Decision, States } from '#kernel/ledger/decision.ts'
import type { Fact, Recorded } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject } from '#kernel/ledger/fold-subject.ts'
import type { StreamKind, SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { CityCode, EventId, FacilityId, PersonId, PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import { postId } from '#kernel/primitives/ids.ts'
import { type Instant, instant } from '#kernel/primitives/instant.ts'
import type { Refusal } from '#kernel/primitives/result.ts'

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
    'zone.review': { kind: 'within', hours: 24, source: 'test' },
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
  zone: null,
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

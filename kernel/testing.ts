import type { DutyOpening } from './duties/duty-rule.ts'
import type { Context } from './ledger/decision.ts'
import type { Recorded, RecordedIn } from './ledger/event.ts'
import { foldSubject, initialSubject } from './ledger/fold-subject.ts'
import { anyKind, type StreamKind, type SubjectState } from './ledger/stream-kind.ts'
import { CN_20 } from './policy/packs/cn-20.ts'
import type { Actor } from './positions/actor.ts'
import { RIGHTS, type Right, type RightMode } from './positions/rights.ts'
import type { CityCode, EventId, PlaceCode, PostId, StreamId } from './primitives/ids.ts'
import { type Instant, instant } from './primitives/instant.ts'

/** Builders for tests: 13 November 2022 in Hohhot, one case whose transfer is owed by Saihan's transfer desk. */
export const ZONE = 'Asia/Shanghai'
export const CITY = '1501' as CityCode
export const at = (time: string, day = 13): Instant =>
  instant(`2022-11-${String(day).padStart(2, '0')}T${time}:00+08:00`)
export const place = (code: string): PlaceCode => code as PlaceCode
export const post = (id: string): PostId => id as PostId

export const SUBJECT = 'thing/t-1' as StreamId
export const DUTY = 'transfer#1'
export const HOLDER = post('150105.transfer')
export const HOME = place('150105001001-02-05')

interface ThingEvents {
  'thing-found': DutyOpening
  'thing-taken': Record<string, never>
  'thing-moved': Record<string, never>
  'thing-settled': Record<string, never>
  'thing-withdrawn': Record<string, never>
}

/** A subject that counts its events and owes one transfer. */
const THING: StreamKind<number, ThingEvents> = {
  kind: 'thing',
  events: ['thing-found', 'thing-taken', 'thing-moved', 'thing-settled', 'thing-withdrawn'],
  initial: 0,
  evolve: (n: number, _event: RecordedIn<ThingEvents>) => n + 1,
  duties: [
    {
      kind: 'transfer',
      clock: 'fastTransfer',
      opens: { 'thing-found': ({ data }) => data },
      marks: { 'thing-taken': 'accept', 'thing-moved': 'start' },
      ends: { 'thing-settled': 'done', 'thing-withdrawn': 'void' },
    },
  ],
  tables: [],
  rows: (n, stream) => [{ table: 'things', values: { thing: stream, n } }],
  counts: (n) => (n === 0 ? [] : [{ figure: 'things', place: HOME, date: '2022-11-13' as never, part: '', n }]),
}
export const THING_KIND = anyKind(THING)

export const OPENING: DutyOpening = {
  holder: HOLDER,
  place: HOME,
  due: { accept: at('11:00'), start: at('13:00'), finish: at('00:00', 14) },
}

interface Stamp {
  readonly at?: Instant
  readonly recordedAt?: Instant
  readonly post?: PostId
}

/** A fact as a history holds it; recorded when it happened unless said otherwise. */
export function recorded(type: string, data: unknown, stamp: Stamp = {}): Recorded {
  const occurredAt = stamp.at ?? at('10:00')
  return {
    type,
    data,
    place: HOME,
    occurredAt,
    recordedAt: stamp.recordedAt ?? occurredAt,
    post: stamp.post ?? HOLDER,
    event: '1' as EventId,
    row: 0,
  }
}

export const FOUND = recorded('thing-found', OPENING)

/** The subject after its finding at 10:00 and then `events`. */
export const subjectAfter = (...events: readonly Recorded[]): SubjectState =>
  [FOUND, ...events].reduce((state, event) => foldSubject(THING_KIND, state, event), initialSubject(THING_KIND))

export const actorOfPost = (id: string, rights: readonly Right[] = RIGHTS, mode: RightMode = 'command'): Actor => ({
  post: post(id),
  person: 'p-officer',
  agency: 'test',
  jurisdiction: place(id.slice(0, id.lastIndexOf('.'))),
  grants: rights.map((right) => ({ right, mode })),
  heldUntil: null,
})

/** Noon, seen by `actor` under the twenty measures. */
export const contextOf = (actor: Actor, now: Instant = at('12:00')): Context => ({
  now,
  city: CITY,
  zone: ZONE,
  policy: CN_20,
  actor,
})

/** The post of another district that is offered the duty in tests. */
export const TAKER = post('150102.transfer')

/** The holder has offered the duty to `TAKER` at 11:00. */
export const offered = (hardStopAt: Instant | null = at('15:00')): Recorded =>
  recorded('duty-offered', { duty: DUTY, to: TAKER, hardStopAt }, { at: at('11:00') })

/** What a refusal with this code looks like. */
export const refusal = (code: string) => ({ ok: false, refusal: { code } })

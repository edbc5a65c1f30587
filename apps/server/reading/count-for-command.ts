import { RIGHTS } from '#kernel/positions/rights.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { endOfDay, localDate, startOfDay } from '#kernel/primitives/local-day.ts'
import type { ReadDb } from '#store/store.ts'
import type { Runtime } from '../runtime.ts'
import { countFigure, isCountedFigure } from './directive-figures.ts'
import { countLit } from './patrol/count-lit.ts'
import { withWindow } from './volunteers/codes.ts'

/** Numbers in a command are counted from the records as it comes in; whatever a client writes there is replaced. */
interface Counting {
  readonly db: ReadDb
  readonly city: string
  readonly now: Instant
  readonly zone: string
}
type Payload = Readonly<Record<string, unknown>>
type Count = (payload: Payload, counting: Counting) => Promise<Payload>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

async function figureAt(figure: unknown, place: unknown, post: unknown, counting: Counting): Promise<number | null> {
  const id = text(figure)
  if (!isCountedFigure(id)) return null
  return countFigure(counting.db, {
    figure: id,
    city: counting.city,
    place: text(place),
    post: text(post),
    now: counting.now,
  })
}

const issue: Count = async (payload, counting) => {
  const counted = await figureAt(payload.figure, payload.place, payload.to, counting)
  return counted === null ? payload : { ...payload, figureBefore: counted }
}

interface Known {
  readonly figure: string | null
  readonly place: string
  readonly to: string
}
async function directiveOf(payload: Payload, { db, city }: Counting): Promise<Known | undefined> {
  const sql =
    'select figure, place, to_post as "to" from directives where city = $1 and directive = $2 and known_to is null'
  return (await db.rows<Known>(sql, [city, text(payload.directive)]))[0]
}

const check: Count = async (payload, counting) => {
  const known = await directiveOf(payload, counting)
  const counted = known === undefined ? null : await figureAt(known.figure, known.place, known.to, counting)
  return counted === null ? payload : { ...payload, figureAfter: counted }
}

const relay: Count = async (payload, counting) => {
  const whole = await directiveOf(payload, counting)
  const given: readonly Payload[] = Array.isArray(payload.parts) ? payload.parts : []
  const parts: Payload[] = []
  for (const part of given) {
    const counted = await figureAt(whole?.figure, part.place, part.to, counting)
    parts.push(counted === null ? part : { ...part, figureBefore: counted })
  }
  return { ...payload, parts }
}

const handOver: Count = async (payload, { db, city, now }) => {
  const place = text(payload.place)
  const sql = `select count(*)::int as duties, count(*) filter (where finish_due < $3)::int as late,
      count(*) filter (where finish_due >= $3 and finish_due < $3::timestamptz + interval '2 hours')::int as soon,
      count(*) filter (where blocked_by is not null)::int as blocked,
      count(*) filter (where kind in ('directive', 'supervision'))::int as "directivesOpen",
      count(*) filter (where kind = 'day-return' and finish_due < $3)::int as "returnsMissing"
    from duties where city = $1 and known_to is null and closed_at is null and starts_with(place, $2)`
  const [open] = await db.rows<Record<string, number>>(sql, [city, place, now])
  const worst = await db.rows<{ duty: string }>(
    `select duty from duties where city = $1 and known_to is null and closed_at is null and starts_with(place, $2)
      and finish_due < $3 order by finish_due, duty limit 10`,
    [city, place, now],
  )
  return { ...payload, open: { ...open, worst: worst.map(({ duty }) => duty) } }
}

const returned: Count = async (payload, { db, city, now, zone }) => {
  const unit = text(payload.unit)
  const date = localDate(now, zone)
  const day = [city, unit, startOfDay(date, zone), endOfDay(date, zone)]
  const sql = `select count(*) filter (where receipted_at >= $3 and receipted_at < $4)::int as received,
      count(*) filter (where parts > 0 or answered_at is not null)::int as assigned,
      count(*) filter (where answered_at >= $3 and answered_at < $4)::int as answered
    from directives where city = $1 and known_to is null and to_post = $2
      and issued_at < $4 and (answered_at is null or answered_at >= $3)`
  const done = `select count(*) filter (where closed_at >= $3 and closed_at < $4 and outcome = 'done')::int as done,
      count(*) filter (where closed_at is null)::int as open
    from duties where city = $1 and known_to is null and holder = $2 and kind <> 'day-return'`
  const [directives] = await db.rows<Record<string, number>>(sql, day)
  const [duties] = await db.rows<Record<string, number>>(done, day)
  return { ...payload, figures: { ...directives, ...duties } }
}

const COUNTS: Readonly<Record<string, Count>> = {
  'issue-directive': issue,
  'relay-directive': relay,
  'check-directive': check,
  'hand-over-shift': handOver,
  'return-day': returned,
  'return-nil': returned,
  'keep-track': (payload, { db, city }) => countLit(db, city, payload),
}

/** Commands that stand on a code shown at a point: when it was shown, the server says. */
const SCANNED = ['sign-in-volunteer', 'sign-out-volunteer']

/** The payloads with every number that the system counts itself. */
export async function countForCommand(
  runtime: Runtime,
  city: CityCode,
  command: string,
  payloads: readonly unknown[],
  now: Instant,
): Promise<readonly unknown[]> {
  if (SCANNED.includes(command))
    return Promise.all(payloads.map((payload) => withWindow(runtime.store(), payload as Payload)))
  const count = COUNTS[command]
  if (count === undefined) return payloads
  const { zone } = runtime
  const scope = { city, scope: [placeOfCity(city)], rights: RIGHTS, mode: 'rows' as const }
  return runtime.store().read(scope, async (db) => {
    const counted: unknown[] = []
    for (const payload of payloads) counted.push(await count(payload as Payload, { db, city, now, zone }))
    return counted
  })
}

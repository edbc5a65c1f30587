import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReturnBatchView, ReturneeView } from '#resettlement/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import type { HeldPost } from '../../identity/acting.ts'
import { asSeenBy, concerns, partOf } from './part-of.ts'

type Row = Omit<ReturneeView, 'free' | 'late' | 'missing' | 'placeStep'> & {
  readonly gate: string | null
  readonly giver: string | null
  readonly escort: string | null
  readonly freeAt: Instant
  readonly arrivedAt: Instant | null
  readonly homeAt: Instant | null
  readonly endedAt: Instant | null
}

const SQL = `select r.returnee, r.entry, r.gate, r.stage, r.place as county, coalesce(d.name_zh, r.place) as "countyName",
    r.release_on::text as "releaseOn", r.free_at as "freeAt", r.key_person as "keyPerson", r.verify_result as "verifyResult",
    r.wish, r.leave_on::text as "leaveOn", r.needs, r.batch, b.giver, b.escort, r.lodging, l.arrived_at as "lodgedAt",
    r.quarantine, r.home, r.central_days as "centralDays", r.home_days as "homeDays", q.arrived_at as "arrivedAt",
    q.home_at as "homeAt", q.ended_at as "endedAt", r.gate_giver_at as "gateGiverAt", r.gate_receiver_at as "gateReceiverAt",
    r.departed_at as "departedAt", r.door_giver_at as "doorGiverAt", r.door_receiver_at as "doorReceiverAt",
    r.received_at as "receivedAt", r.exit_code as "exitCode",
    (select min(due) from (select finish_due as due from duties where city = r.city and subject = 'returnee/' || r.returnee
       and known_to is null and closed_at is null) as open) as "dueAt"
  from returnees r
  left join divisions d on d.code = r.place
  left join return_batches b on b.city = r.city and b.batch = r.batch and b.known_to is null
  left join return_places l on l.city = r.city and l.stay = r.lodging and l.known_to is null
  left join return_places q on q.city = r.city and q.stay = r.quarantine and q.known_to is null
  where r.city = $1 and r.known_to is null and ($2::text is null or r.returnee = $2) and ($3::text is null or r.batch = $3)
  order by "dueAt" nulls last, r.returnee limit 1000`

function placeStep(row: Row): ReturneeView['placeStep'] {
  if (row.quarantine === null) return null
  if (row.endedAt !== null) return 'ended'
  if (row.homeAt !== null) return 'at-home'
  return row.arrivedAt === null ? 'booked' : 'arrived'
}

/** Lines of the form that lack their other half, or are owed because the vehicle has left. */
function missingOf(row: Row): string[] {
  if (row.batch === null || row.exitCode !== null) return []
  const lines = [
    ['gate-giver', row.gateGiverAt, row.gateReceiverAt !== null],
    ['gate-receiver', row.gateReceiverAt, row.gateGiverAt !== null],
    ['community-giver', row.doorGiverAt, row.departedAt !== null],
    ['community-receiver', row.doorReceiverAt, row.departedAt !== null],
  ] as const
  return lines.flatMap(([line, at, owed]) => (at === null && owed ? [line] : []))
}

function toView(row: Row, now: Instant): ReturneeView {
  const { gate: _gate, giver: _giver, escort: _escort, freeAt, arrivedAt: _a, homeAt: _h, endedAt: _e, ...shown } = row
  const late = row.dueAt !== null && row.dueAt < now
  return { ...shown, free: now >= freeAt, late, missing: missingOf(row), placeStep: placeStep(row) }
}

export interface ReturneesAsked {
  readonly city: string
  readonly post: HeldPost
  readonly now: Instant
  readonly returnee?: string
  readonly batch?: string
}

/** People on the way home, the most overdue first, each as far as the asker's part goes. */
export async function readReturnees(db: ReadDb, asked: ReturneesAsked): Promise<ReturneeView[]> {
  const { city, post, now, returnee = null, batch = null } = asked
  const part = partOf(post)
  const rows = await db.rows<Row>(SQL, [city, returnee, batch])
  return rows.filter((row) => concerns(part, post.post, row)).map((row) => asSeenBy(part, toView(row, now)))
}

const BATCHES = `select batch, vehicle, giver, escort, status, departs_at as "departsAt", seats, booked, gate, aboard, door,
    exits_before as "exitsBefore", exits_on_the_way as "exitsOnTheWay", open
  from return_batches where city = $1 and known_to is null and ($2::text is null or batch = $2)
  order by departs_at desc, batch limit 500`

/** Batches of the city's own desks; a county knows its people, and not whom they travelled with. */
export async function readBatches(
  db: ReadDb,
  { city, post, batch = null }: { readonly city: string; readonly post: HeldPost; readonly batch?: string | null },
): Promise<ReturnBatchView[]> {
  const part = partOf(post)
  const rows = await db.rows<ReturnBatchView>(BATCHES, [city, batch])
  return part === 'city' ? rows : rows.filter(({ giver, escort }) => giver === post.post || escort === post.post)
}

import type { z } from 'zod'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { packInForce } from '#kernel/policy/pack-in-force.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { CityCode, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import type { AreaState } from '#outbreak/testing/area-state.ts'
import { roundsOver } from '#outbreak/testing/area-state.ts'
import type { RoundControl, StopAdviceView } from '#outbreak/testing/contract-reads.ts'
import { forecastFinish, type Pace, paceOf } from '#outbreak/testing/forecast-finish.ts'
import type { KnownRound, RoundState } from '#outbreak/testing/state.ts'
import { resulted } from '#outbreak/testing/state.ts'
import { type StopAdvice, stopAdvice } from '#outbreak/testing/stop-rule.ts'
import type { ReadDb } from '#store/store.ts'
import type { Runtime } from '../runtime.ts'
import type { Names } from './duty-view.ts'
import { readNames } from './names.ts'
import { readDoorCounts, readPlanned, readSites, readUntested } from './read-round-plan.ts'

type Control = z.infer<typeof RoundControl>
type AdviceView = z.infer<typeof StopAdviceView>

async function readState<S>(db: ReadDb, city: string, stream: string): Promise<S | null> {
  const sql = 'select state from states where city = $1 and stream = $2'
  const [row] = await db.rows<{ state: SubjectState<S> }>(sql, [city, stream])
  return row?.state.domain ?? null
}

/** The latest completed round over the same areas: what its laboratories managed. */
async function readPaceBefore(db: ReadDb, city: string, round: KnownRound): Promise<Pace | null> {
  const sql = `select s.state from rounds r join states s on s.city = r.city and s.stream = 'round/' || r.round
    where r.city = $1 and r.known_to is null and r.status = 'completed' and r.areas = $2::jsonb
      and r.opened_at < $3::timestamptz order by r.completed_at desc limit 1`
  const values = [city, JSON.stringify(round.areas), round.openedAt]
  const [row] = await db.rows<{ state: SubjectState<RoundState> }>(sql, values)
  const last = row?.state.domain
  return last === undefined || last.status === 'none' ? null : paceOf(last.hours)
}

const forecastOf = (round: KnownRound, now: Instant, before: Pace | null): Control['forecast'] =>
  round.status !== 'open'
    ? null
    : forecastFinish({
        before,
        openedAt: round.openedAt,
        now,
        dueAt: round.resultsDueAt,
        roster: round.roster,
        pooling: round.pooling,
        people: round.people,
        collected: round.collected,
        received: round.received,
        resulted: resulted(round),
        hours: round.hours,
      })

function adviceView(area: PlaceCode, advice: StopAdvice, names: Names): AdviceView {
  const none = { clear: null, needed: null, waitDays: null, day: null }
  const view = { ...none, area, areaName: names.place(area), says: advice.says }
  if (advice.says === 'no-rule') return view
  if (advice.says === 'continue') return { ...view, clear: advice.clear, needed: advice.needed }
  const at = advice.says === 'wait' ? advice.until : advice.says === 'one-more' ? advice.since : advice.last
  return { ...view, clear: advice.clear, waitDays: advice.says === 'wait' ? advice.waitDays : null, day: at }
}

/** Areas are advised one by one, because each has its own rounds; a round of many areas shows the first of them. */
const MOST_AREAS = 20

async function readAdvice(
  db: ReadDb,
  runtime: Runtime,
  city: CityCode,
  round: KnownRound,
  now: Instant,
  names: Names,
): Promise<AdviceView[]> {
  const { catalogue, disease, zone } = runtime
  const pack: PolicyPack | undefined = packInForce(catalogue.packs, { disease, place: round.place, at: now })
  const advised: AdviceView[] = []
  for (const area of round.areas.slice(0, MOST_AREAS)) {
    const state = await readState<AreaState>(db, city, `test-area/${area}`)
    const rounds = state === null ? [] : roundsOver([state], area)
    advised.push(adviceView(area, stopAdvice(rounds, pack?.testing?.rounds, localDate(now, zone)), names))
  }
  return advised
}

/** How a round stands at `now`: what is left of it, when it will be finished, and what the pack says of the next. */
export async function readRoundControl(
  db: ReadDb,
  runtime: Runtime,
  city: CityCode,
  id: string,
  now: Instant,
): Promise<Control | null> {
  const round = await readState<RoundState>(db, city, `round/${id}`)
  if (round === null || round.status === 'none') return null
  const sites = await readSites(db, city, id)
  const untested = await readUntested(db, city, id)
  const places = [...round.areas, ...sites.map((one) => one.place), ...untested.map((one) => one.building)]
  const names = await readNames(db, city, { places })
  return {
    hours: [...round.hours],
    forecast: forecastOf(round, now, await readPaceBefore(db, city, round)),
    basis: round.basis === null ? null : { ...round.basis },
    advice: await readAdvice(db, runtime, city, round, now, names),
    sites: sites.map((one) => ({ ...one, placeName: names.place(one.place) })),
    untested: untested.map((one) => ({ ...one, name: names.place(one.building) })),
    planned: await readPlanned(db, city, id),
    door: await readDoorCounts(db, city, id),
  }
}

import { TASKS, type Task } from '#volunteers/contract-kinds.ts'
import { communitiesOf } from '../hohhot-2022-11/divisions.ts'
import type { Chance } from '../hohhot-2022-11/random.ts'
import { at, DAYS, type Desk, dateOf } from './emit.ts'
import { different, drawnTo, share } from './spread.ts'
import { CORPS_HEAD, CORPS_POST, CORPS_TEAM } from './teams.ts'

const ATTENDANCES = 20_820
const MINUTES = 66_320 * 60
const TRIPS = 1_440
const KILOMETRES = 19_260
const FINAL_SITES = 574
const AREAS = 612
const AREA_M2 = 3_447_000
const MEMBERS = 880
const SQUADS = 8
const VEHICLES = 24

const id = (n: number): string => `v-c-${String(n + 1).padStart(4, '0')}`
const DISTRICTS = ['150102', '150103', '150104', '150105', '150121', '150172']
const WEIGHTS = [22, 21, 20, 27, 5, 5]
const TASK_WEIGHTS = [20, 6, 4, 2, 2, 24, 6, 12, 18, 6]

/** The wave rises: work of a day, from 0, by how much there was to do. */
const dayWeights = Array.from(
  { length: DAYS },
  (_, day) => 0.5 + 1.6 / (1 + Math.exp((24 - day) / 7)) + (day % 7 === 4 ? -0.08 : 0),
)

function enrol(desk: Desk, chance: Chance): void {
  const gate = (name: string, to: string | null, ref: string) => ({ gate: name, from: '2022-09-20', to, ref })
  const rows = Array.from({ length: MEMBERS }, (_, n) => ({
    person: id(n),
    team: CORPS_TEAM,
    channel: chance.yes(0.3) ? 'online' : 'offline',
    volunteerNo: `1501${String(400_000 + n)}`,
    adult: true,
    skills: [['disinfection', 'driving', 'medical', 'building'][chance.weighted([40, 30, 15, 15])]],
    home: DISTRICTS[chance.weighted(WEIGHTS)],
    gates: [
      gate('consent', null, ''),
      gate('health', '2022-12-31', ''),
      gate('insurance', '2023-09-19', `BX-${100_000 + n}`),
      gate('training', null, `T-${n % 24}`),
    ],
    occurredAt: at(0, 440),
  }))
  desk.act(at(0, 445), CORPS_POST, CORPS_HEAD, 'enrol-volunteer', rows)
}

/** Signed sheets of the squads, a day after the other: one line is one attendance. */
function sheets(desk: Desk, chance: Chance): void {
  const minutes = drawnTo(MINUTES, ATTENDANCES, {
    low: 45,
    high: 480,
    draw: () => 5 * Math.round(chance.delay(36, 0.38)),
  })
  let line = 0
  for (const [day, count] of share(ATTENDANCES, dayWeights).entries()) {
    const rows = different(chance, MEMBERS, count).map((member) => {
      const served = minutes[line++] ?? 60
      const start = 420 + 15 * chance.int(0, Math.floor((1290 - served - 420) / 15))
      const squad = member % SQUADS
      const verifier = id((member + SQUADS) % MEMBERS)
      return {
        sheet: `c-${dateOf(day)}-${squad + 1}`,
        line: `cl-${String(line).padStart(5, '0')}`,
        team: CORPS_TEAM,
        person: id(member),
        task: TASKS[chance.weighted(TASK_WEIGHTS)] satisfies Task | undefined,
        date: dateOf(day),
        startedAt: at(day, start),
        endedAt: at(day, start + served),
        minutes: served,
        verifier,
        occurredAt: at(day, 1292),
      }
    })
    // The last day's sheets come in before the opening; whoever still works then is not on them.
    desk.act(
      day === DAYS - 1 ? at(day, 1195) : at(day, 1300),
      CORPS_POST,
      CORPS_HEAD,
      'return-service-line',
      day === DAYS - 1 ? early(rows, day) : rows,
    )
  }
}

/** Lines of the opening day lie before the opening, so that they are on record by then. */
function early<T extends { startedAt: string; endedAt: string; minutes: number; occurredAt: string }>(
  rows: readonly T[],
  day: number,
): T[] {
  return rows.map((row) => {
    const start = Math.max(360, 1185 - row.minutes - 15 * (row.minutes % 9))
    return { ...row, startedAt: at(day, start), endedAt: at(day, start + row.minutes), occurredAt: at(day, 1190) }
  })
}

function trips(desk: Desk, chance: Chance): void {
  const km = drawnTo(KILOMETRES, TRIPS, { low: 3, high: 46, draw: () => chance.delay(12, 0.5) })
  const odometer = Array.from({ length: VEHICLES }, () => chance.int(8_000, 160_000))
  let trip = 0
  for (const [day, count] of share(TRIPS, dayWeights).entries()) {
    const latest = Array.from({ length: VEHICLES }, () => 400 + chance.int(0, 60))
    const rows = Array.from({ length: count }, (_, n) => {
      const vehicle = (n + day) % VEHICLES
      const distance = km[trip] ?? 10
      const departs = latest[vehicle] ?? 420
      const returns = departs + 25 + Math.ceil(distance * 2.4)
      latest[vehicle] = returns + chance.int(10, 60)
      const startKm = (odometer[vehicle] ?? 0) + chance.int(0, 4)
      odometer[vehicle] = startKm + distance
      const driver = (vehicle * 17 + day) % MEMBERS
      trip += 1
      return {
        trip: `t-${String(trip).padStart(5, '0')}`,
        vehicle: `veh-${String(vehicle + 1).padStart(2, '0')}`,
        team: CORPS_TEAM,
        driver: id(driver),
        purpose: ['supplies', 'patients', 'samples', 'volunteers', 'disinfection'][
          chance.weighted([40, 8, 14, 16, 22])
        ],
        departedAt: at(day, departs),
        returnedAt: at(day, returns),
        startKm,
        endKm: startKm + distance,
        witness: id((driver + 1) % MEMBERS),
        place: DISTRICTS[chance.weighted(WEIGHTS)],
        occurredAt: at(day, 1180),
      }
    })
    desk.act(at(day, 1182), CORPS_POST, CORPS_HEAD, 'log-vehicle-trip', rows)
  }
}

const placeIn = (chance: Chance, fine: boolean): string => {
  const list = communitiesOf(DISTRICTS[chance.weighted(WEIGHTS.slice(0, 4))] ?? '150105').filter(({ name }) =>
    name.includes('社区'),
  )
  const community = chance.pick(list).code
  const two = (n: number) => String(n).padStart(2, '0')
  return fine ? `${community}-${two(chance.int(1, 9))}-${two(chance.int(1, 12))}` : community
}

function disinfect(desk: Desk, chance: Chance): void {
  const areas = drawnTo(AREA_M2, AREAS, { low: 800, high: 24_000, draw: () => 10 * Math.round(chance.delay(480, 0.5)) })
  const days = (total: number) => share(total, dayWeights)
  const [finals, ordinary] = [days(FINAL_SITES), days(AREAS)]
  let serial = 0
  let area = 0
  for (let day = 0; day < DAYS; day++) {
    const row = (premises: 'positive' | 'ordinary', areaM2: number) => {
      const start = 480 + chance.int(0, 560)
      const squad = chance.int(0, MEMBERS - 4)
      serial += 1
      return {
        disinfection: `x-${String(serial).padStart(5, '0')}`,
        place: placeIn(chance, premises === 'positive'),
        premises,
        team: CORPS_TEAM,
        agent: ['chlorine', 'hydrogen-peroxide', 'peroxyacetic-acid'][chance.weighted([70, 20, 10])],
        milligramsPerLitre: premises === 'positive' ? 1_000 : 500,
        areaM2,
        by: [id(squad), id(squad + 1)],
        startedAt: at(day, start),
        finishedAt: at(day, start + 30 + Math.min(110, Math.round(areaM2 / 90))),
        witness: `w-gate-${serial}`,
        occurredAt: at(day, 1186),
      }
    }
    const rows = [
      ...Array.from({ length: finals[day] ?? 0 }, () => row('positive', chance.int(60, 260))),
      ...Array.from({ length: ordinary[day] ?? 0 }, () => row('ordinary', areas[area++] ?? 1_000)),
    ]
    desk.act(at(day, 1188), CORPS_POST, CORPS_HEAD, 'record-site-disinfection', rows)
  }
  const owed = Array.from({ length: 9 }, (_, n) => ({
    disinfection: `x-open-${n + 1}`,
    place: placeIn(chance, true),
    premises: 'positive',
    team: CORPS_TEAM,
    occurredAt: at(DAYS - 1, 400 + 85 * n),
  }))
  for (const row of owed) desk.act(row.occurredAt, CORPS_POST, CORPS_HEAD, 'order-site-disinfection', [row])
}

/** The emergency corps: its register, sheets, vehicle log and disinfections. */
export function runCorps(desk: Desk, chance: Chance): void {
  enrol(desk, chance)
  sheets(desk, chance)
  trips(desk, chance)
  disinfect(desk, chance)
}

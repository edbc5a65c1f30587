import { postId } from '#kernel/primitives/ids.ts'
import { CAPACITY_FACTS } from './capacity-facts.ts'
import { DISTRICTS, type District } from './districts.ts'
import { act } from './emit.ts'
import { blockRound } from './hold-ups.ts'
import { slowRound } from './shortages.ts'
import { at, DAY, type Minute } from './time.ts'
import { ago, districtOf, tally, type World } from './world.ts'

/** Districts whose plan is a whole round every second day. */
const EVERY_OTHER_DAY = ['150122', '150124', '150125']
const SITE_GROUPS = 3

interface Round {
  readonly id: string
  readonly district: District
  readonly day: number
  readonly openAt: Minute
  readonly collected: { at: Minute; tubes: number; people: number }[]
  readonly tubes: number
  readonly people: number
}

export interface LastRound {
  readonly id: string
  readonly openedAt: Minute
  readonly completedAt: Minute
}
const lastRounds = new WeakMap<World, Map<string, LastRound>>()
export const lastRoundOf = (world: World, code: string): LastRound | null => lastRounds.get(world)?.get(code) ?? null

const openRounds = new WeakMap<World, Map<string, string>>()
function roundsOf(world: World): Map<string, string> {
  let found = openRounds.get(world)
  if (found === undefined) {
    found = new Map()
    openRounds.set(world, found)
  }
  return found
}
export const openRoundOn = (world: World, code: string): string | null => roundsOf(world).get(code) ?? null

export function planRounds(world: World, day: number): void {
  for (const { district } of world.districts.values()) {
    if (EVERY_OTHER_DAY.includes(district.code) && day % 2 === 1) continue
    const openAt = at(day, '06:00') + world.chance.int(2, 75)
    world.queue.put(openAt, () => openRound(world, district, day, openAt))
  }
}

/** Counted tubes by site group and hour: more in the forenoon. */
const HOUR_WEIGHTS = [0.9, 1.4, 1.5, 1.2, 0.8, 0.5, 0.7, 0.6, 0.4]

/** The city's sampling points, shared out by population. */
const POPULATION = DISTRICTS.reduce((sum, district) => sum + district.population, 0)
const sitesOf = (district: District): number =>
  Math.ceil((CAPACITY_FACTS.samplingPoints * district.population) / POPULATION)

function openRound(world: World, district: District, day: number, openAt: Minute): void {
  const { chance } = world
  const roster = Math.round(district.population * district.roundShare * (0.9 + 0.08 * chance.unit()))
  const total = HOUR_WEIGHTS.reduce((sum, weight) => sum + weight, 0)
  // In the weaker districts sampling starts late now and then.
  const slow = chance.yes(district.roundHours > 21 ? 0.3 : 0.1) ? 150 : 35
  const collected = HOUR_WEIGHTS.map((weight, hour) => {
    const people = Math.round(((roster * weight) / total) * (0.9 + 0.1 * chance.unit()))
    return { at: openAt + slow + hour * 60, tubes: Math.ceil(people / 9.6), people }
  })
  const round: Round = {
    id: `r-${district.code}-${day}`,
    district,
    day,
    openAt,
    collected,
    tubes: collected.reduce((sum, hour) => sum + hour.tubes, 0),
    people: collected.reduce((sum, hour) => sum + hour.people, 0),
  }
  const testing = postId(district.code, 'testing')
  act(world, testing, 'open-round', [
    {
      round: round.id,
      areas: [district.code],
      roster,
      sites: sitesOf(district),
      pooling: 10,
      occurredAt: ago(world, 2),
    },
  ])
  roundsOf(world).set(district.code, round.id)
  for (const hour of collected) world.queue.put(hour.at, () => collect(world, round, hour))
  results(world, round)
}

function collect(world: World, round: Round, { tubes, people }: Round['collected'][number]): void {
  const { code } = round.district
  const payloads = Array.from({ length: SITE_GROUPS }, (_, i) => {
    const share = (n: number) => Math.floor((n * (i + 1)) / SITE_GROUPS) - Math.floor((n * i) / SITE_GROUPS)
    return {
      round: round.id,
      site: `sites-${code}-${i + 1}`,
      tubes: share(tubes),
      people: share(people),
      occurredAt: ago(world, 1),
    }
  })
  act(
    world,
    postId(code, 'testing'),
    'report-samples-collected',
    payloads.filter((row) => row.tubes > 0 && row.people > 0),
  )
}

/** Hours the laboratories need, worse on the days that everything comes at once. */
function finishAfter(world: World, { id, district, day }: Round): number {
  const slow = slowRound(id)
  if (slow !== undefined) return slow * 60
  const busy = day >= 5 && day <= 11 ? 1.07 : day >= 14 ? 0.96 : 1
  return Math.max(13, Math.min(34, world.chance.delay(district.roundHours * busy, 0.1))) * 60
}

function results(world: World, round: Round): void {
  const endAt = round.openAt + finishAfter(world, round)
  if (endAt - round.openAt > DAY)
    world.queue.put(round.openAt + 22 * 60, () => blockRound(world, round.district.code, round.id))
  const lastCollected = round.collected.at(-1)?.at ?? round.openAt
  round.collected.forEach((hour, i) => {
    const receivedAt = Math.min(hour.at + 70 + world.chance.int(0, 60), Math.max(hour.at + 20, endAt - 150))
    world.queue.put(receivedAt, () => receive(world, round, hour.tubes, i))
    const spread = (hour.at - round.openAt) / Math.max(1, lastCollected - round.openAt)
    const firstResult = round.openAt + 7.5 * 60
    const resultAt = Math.max(receivedAt + 90, firstResult + spread * (endAt - 12 - firstResult))
    world.queue.put(Math.round(resultAt), () => reportResults(world, round, hour.tubes, i))
    if (i === round.collected.length - 1) world.queue.put(Math.round(resultAt) + 8, () => complete(world, round))
  })
}

const laboratory = (round: Round, i: number): string => `lab-${round.district.code}-${(i % 2) + 1}`

function receive(world: World, round: Round, tubes: number, i: number): void {
  act(world, postId(round.district.code, 'lab'), 'report-samples-received', [
    { round: round.id, laboratory: laboratory(round, i), tubes, occurredAt: ago(world, 1) },
  ])
}

function reportResults(world: World, round: Round, tubes: number, i: number): void {
  const { code } = round.district
  const found = districtOf(world, code).foundInRound
  const positive = Math.min(tubes, found.get(round.id) ?? 0)
  found.delete(round.id)
  const invalid = Math.min(tubes - positive, Math.round(tubes * 0.0004))
  act(world, postId(code, 'lab'), 'report-results', [
    {
      round: round.id,
      laboratory: laboratory(round, i),
      negative: tubes - positive - invalid,
      positive,
      invalid,
      occurredAt: ago(world, 1),
    },
  ])
  tally(world, 'roundTubes', tubes)
}

function complete(world: World, round: Round): void {
  const { code } = round.district
  act(world, postId(code, 'testing'), 'complete-round', [{ round: round.id, occurredAt: ago(world, 1) }])
  const last = lastRounds.get(world) ?? new Map<string, LastRound>()
  lastRounds.set(world, last.set(code, { id: round.id, openedAt: round.openAt, completedAt: world.now - 1 }))
  tally(world, world.now - round.openAt > DAY ? `roundLate.${code}` : `roundInTime.${code}`)
  if (roundsOf(world).get(code) === round.id) roundsOf(world).delete(code)
}

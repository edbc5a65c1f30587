import { JUDGED_FROM_DAY, JUDGED_TO_DAY, LAST_ONSET_DAY, type RingProblem } from './problem.ts'
import type { RingBlock } from './result.ts'
import { type AliasTable, offspringTable, skewNormalTable, weibullTable } from './tables.ts'

const UNIT = 1 / 4_294_967_296
const FRACTION = 1 / 1_048_576
const NEVER = 1e9
const [LOST, CONTROLLED, CAPPED] = [0, 1, 2]

interface Tables {
  readonly offspring: AliasTable
  readonly incubation: Float64Array
  readonly delay: Float64Array
  readonly contact: Float64Array
}
/** Room for one trajectory, used again by the next: cases in the order in which they are made. */
interface Room {
  readonly infected: Float64Array
  readonly onset: Float64Array
  readonly isolated: Float64Array
  readonly asymptomatic: Uint8Array
}
/** State of xoshiro128++. */
type Generator = Int32Array

/**
 * Trajectories `from` to `to` (not included). Each has its own stream from the seed and its number, so that the bytes
 * are the same however the numbers are shared out.
 */
export function simulateRing(problem: RingProblem, from: number, to: number): RingBlock {
  const tables = {
    offspring: offspringTable(problem.r0, problem.k),
    incubation: weibullTable(problem.incubation.shape, problem.incubation.scale),
    delay: weibullTable(problem.delay.shape, problem.delay.scale),
    contact: skewNormalTable(problem.width, problem.alpha),
  }
  const room = roomFor(problem.cap + problem.seeds)
  const generator = new Int32Array(4)
  const outcomes = new Uint8Array(to - from)
  const totals = { controlled: 0, capped: 0, cases: 0 }
  for (let i = from; i < to; i++) {
    startStream(generator, problem.seed, i)
    const { outcome, cases } = runTrajectory(problem, tables, room, generator)
    outcomes[i - from] = outcome
    totals.cases += cases
    if (outcome === CONTROLLED) totals.controlled++
    if (outcome === CAPPED) totals.capped++
  }
  return { n: to - from, outcomes, ...totals }
}

const roomFor = (cases: number): Room => ({
  infected: new Float64Array(cases),
  onset: new Float64Array(cases),
  isolated: new Float64Array(cases),
  asymptomatic: new Uint8Array(cases),
})

/** Four words of splitmix32 from seed and number. */
function startStream(generator: Generator, seed: number, index: number): void {
  let x = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 0x7f4a7c15, 0xc2b2ae35)
  for (let i = 0; i < 4; i++) {
    x = (x + 0x9e3779b9) | 0
    let z = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    generator[i] = z ^ (z >>> 15)
  }
}

function draw(state: Generator): number {
  const a = state[0] as number
  const b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  const sum = (a + d) | 0
  const result = (((sum << 7) | (sum >>> 25)) + a) | 0
  c ^= a
  d ^= b
  state[1] = b ^ c
  state[0] = a ^ d
  state[2] = c ^ (b << 9)
  state[3] = (d << 11) | (d >>> 21)
  return result >>> 0
}

function fromTable(table: Float64Array, bits: number): number {
  const step = bits >>> 20
  const low = table[step] as number
  return low + ((table[step + 1] as number) - low) * ((bits & 0xfffff) * FRACTION)
}

function countFrom({ bits, threshold, other }: AliasTable, word: number): number {
  const slot = word >>> (32 - bits)
  const share = ((word << bits) >>> 0) * UNIT
  return share < (threshold[slot] as number) ? slot : (other[slot] as number)
}

/** The first cases, infected on day 0 and known by symptoms only. */
function sow({ mode, seeds, asymptomatic }: RingProblem, tables: Tables, room: Room, generator: Generator): void {
  const shared = fromTable(tables.delay, draw(generator))
  for (let i = 0; i < seeds; i++) {
    const own = mode === 'corrected' ? fromTable(tables.delay, draw(generator)) : shared
    const hidden = draw(generator) < asymptomatic / UNIT
    const begins = fromTable(tables.incubation, draw(generator))
    room.infected[i] = 0
    room.onset[i] = begins
    room.isolated[i] = hidden ? NEVER : begins + own
    room.asymptomatic[i] = hidden ? 1 : 0
  }
}

/** Grows one outbreak generation by generation until it dies, its outcome is certain, or it hits the cap. */
function runTrajectory(problem: RingProblem, tables: Tables, room: Room, generator: Generator) {
  const { offspring, incubation, delay, contact } = tables
  const { infected, onset, isolated, asymptomatic } = room
  const { seeds, cap } = problem
  const corrected = problem.mode === 'corrected'
  const untilCertain = problem.toTheEnd !== true
  const hiddenBelow = problem.asymptomatic / UNIT
  const tracedBelow = problem.traced / UNIT
  sow(problem, tables, room, generator)
  let judged = false
  let latest = 0
  let first = 0
  let end = seeds
  while (first < end && latest < LAST_ONSET_DAY) {
    const missedDelay = fromTable(delay, draw(generator))
    const tracedDelay = fromTable(delay, draw(generator))
    const generation = end
    for (let i = first; i < generation; i++) {
      const start = onset[i] as number
      const born = infected[i] as number
      const stop = isolated[i] as number
      const infectorHidden = asymptomatic[i] === 1
      for (let count = countFrom(offspring, draw(generator)); count > 0; count--) {
        let at = start + fromTable(contact, draw(generator))
        if (corrected) while (at < born) at = start + fromTable(contact, draw(generator))
        else if (at < 1) at = 1
        if (at >= stop) continue
        const hidden = hiddenBelow > 0 && draw(generator) < hiddenBelow
        const missed = infectorHidden || draw(generator) >= tracedBelow
        const begins = at + fromTable(incubation, draw(generator))
        let leaves = NEVER
        if (!hidden) {
          leaves = begins + (corrected ? fromTable(delay, draw(generator)) : missed ? missedDelay : tracedDelay)
          if (!missed) leaves = Math.min(leaves, Math.max(begins, stop))
        }
        infected[end] = at
        onset[end] = begins
        isolated[end] = leaves
        asymptomatic[end] = hidden ? 1 : 0
        if (begins > latest) latest = begins
        // An onset in the judged weeks cannot be undone, nor can the cap: the outcome is certain.
        if (begins >= JUDGED_FROM_DAY && begins < JUDGED_TO_DAY) judged = true
        if (++end >= cap) return { outcome: CAPPED, cases: end }
        if (judged && untilCertain) return { outcome: LOST, cases: end }
      }
    }
    first = generation
  }
  return { outcome: judged ? LOST : CONTROLLED, cases: end }
}

import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { KERNEL_COMMANDS } from '#kernel/contract.ts'
import { citizenCheckDigit } from '#kernel/primitives/citizen-number.ts'
import { OUTBREAK_COMMANDS } from '#outbreak/contract.ts'
import type { CommandStep, ScenarioStep, VaultRow } from '../scenario.ts'
import { HOHHOT_DAYS, newPersons } from './estimate-days.ts'
import { generate, generateCourse } from './generate.ts'
import { HOHHOT_2022_11 } from './scenario.ts'

interface Positive {
  readonly person: string
  readonly foundIn: string
  readonly facility: string | null
  readonly occurredAt: string
}
interface Classified {
  readonly person: string
  readonly as: 'confirmed' | 'asymptomatic'
  readonly reportDate: string
}
const CONTROLLED = ['facilityQuarantine', 'homeQuarantine', 'highRiskZone', 'closedLoop']

let steps: ScenarioStep[] = []
let people: VaultRow[] = []
let commands: CommandStep[] = []
let course: CommandStep[] = []
const rowsOf = <T>(command: string): T[] =>
  commands.filter((step) => step.command === command).flatMap((step) => step.payloads as T[])

beforeAll(() => {
  steps = [...generate(HOHHOT_2022_11.seed)]
  people = steps.flatMap((step) => (step.kind === 'people' ? step.rows : []))
  commands = steps.filter((step) => step.kind === 'command')
  course = [...generateCourse(HOHHOT_2022_11.seed)].filter((step) => step.kind === 'command')
}, 180_000)

describe('steps', () => {
  it('come in order of time, each with a key of its own and 1 to 500 payloads', () => {
    expect(steps.every((step, i) => i === 0 || (steps[i - 1]?.at ?? '') <= step.at)).toBe(true)
    expect(new Set(commands.map((step) => step.request)).size).toBe(commands.length)
    expect(commands.every(({ payloads }) => payloads.length >= 1 && payloads.length <= 500)).toBe(true)
  })
  it('never say that something happened after it was recorded', () => {
    const early = commands.find((step) =>
      step.payloads.some((payload) => (payload as { occurredAt: string }).occurredAt > step.at),
    )
    expect(early).toBeUndefined()
  })
  it('are the same for the same seed and differ for another', () => {
    const digest = (from: Iterable<ScenarioStep>) => {
      const hash = createHash('sha256')
      let left = 4000
      for (const step of from) {
        if (left-- === 0) break
        hash.update(JSON.stringify(step))
      }
      return hash.digest('hex')
    }
    expect(digest(generate(HOHHOT_2022_11.seed))).toBe(digest(steps))
    expect(digest(generate(7))).not.toBe(digest(steps))
  }, 150_000)
  it('carry payloads that the contracts accept', () => {
    const contracts = { ...KERNEL_COMMANDS, ...OUTBREAK_COMMANDS }
    const seen = new Map<string, number>()
    for (const { command, payloads } of commands) {
      const contract = contracts[command as keyof typeof contracts]
      expect(contract, command).toBeDefined()
      for (const payload of payloads) {
        const n = (seen.get(command) ?? 0) + 1
        seen.set(command, n)
        if (n > 200 && n % 40 !== 0) continue
        const parsed = contract.schema.safeParse(payload)
        if (!parsed.success) throw new Error(`${command}: ${parsed.error.message}`)
      }
    }
    expect(seen.size).toBeGreaterThan(40)
  }, 150_000)
})

describe('published numbers', () => {
  it('come out day by day, whole before 20:00', () => {
    const conversions = rowsOf<{ reportDate: string }>('convert-case')
    const classified = Map.groupBy(rowsOf<Classified>('classify-case'), (row) => row.reportDate)
    for (const day of HOHHOT_DAYS) {
      const rows = classified.get(day.date) ?? []
      const converted = conversions.filter((row) => row.reportDate === day.date).length
      expect(converted, day.date).toBe(day.converted)
      expect(rows.filter((row) => row.as === 'confirmed').length + converted, day.date).toBe(day.confirmed)
      expect(rows.filter((row) => row.as === 'asymptomatic').length, day.date).toBe(day.asymptomatic)
    }
    const late = commands.filter((step) => step.command === 'classify-case' && step.at.slice(11, 16) > '11:50')
    expect(late).toEqual([])
  })
  it('split by where the positives were found', () => {
    const foundIn = new Map(rowsOf<Positive>('report-positive').map((row) => [row.person, row.foundIn]))
    const classified = Map.groupBy(rowsOf<Classified>('classify-case'), (row) => row.reportDate)
    for (const [i, day] of HOHHOT_DAYS.entries()) {
      const settings = (classified.get(day.date) ?? []).map((row) => foundIn.get(row.person) ?? '')
      expect(settings.filter((setting) => CONTROLLED.includes(setting)).length, day.date).toBe(day.controlled)
      expect(settings.length).toBe(newPersons(day))
      const lowRisk = settings.filter((setting) => setting === 'lowRiskScreening').length
      if (i >= 10) expect(lowRisk, day.date).toBeGreaterThanOrEqual(20)
      if (i >= 10) expect(lowRisk, day.date).toBeLessThanOrEqual(99)
    }
  })
})

describe('volume', () => {
  it('has at least 15,000 infections by 13 November and fewer than 405,000 payloads', () => {
    const cases = rowsOf<Classified>('classify-case').filter((row) => row.reportDate <= '2022-11-13')
    expect(cases.length).toBeGreaterThanOrEqual(15_000)
    expect(commands.reduce((sum, step) => sum + step.payloads.length, 0)).toBeLessThan(405_000)
  })
})

describe('people', () => {
  it('cannot exist: unassigned region, right check digit, numbers no network issues', () => {
    const possible = people.filter(
      ({ idNumber, phone, birthYear }) =>
        !/^150199\d{11}[\dX]$/.test(idNumber) ||
        citizenCheckDigit(idNumber.slice(0, 17)) !== idNumber[17] ||
        Number(idNumber.slice(6, 10)) !== birthYear ||
        !/^1[02]\d{9}$/.test(phone),
    )
    expect(possible).toEqual([])
    expect(new Set(people.map((row) => row.person)).size).toBe(people.length)
    expect(new Set(people.map((row) => row.phone)).size).toBe(people.length)
  })
  it('stand in the vault, whoever the payloads name', () => {
    const known = new Set(people.map((row) => row.person))
    expect(rowsOf<Positive>('report-positive').every((row) => known.has(row.person))).toBe(true)
    expect(rowsOf<{ holder: string }>('fill-post').every((row) => known.has(row.holder))).toBe(true)
  })
})

describe('consistency', () => {
  it('finds nobody in facility quarantine who was not placed there', () => {
    const placed = new Map<string, string>()
    const wrong: Positive[] = []
    for (const { command, payloads } of commands) {
      if (command === 'place-contact')
        for (const row of payloads as { person: string; facility: string }[]) placed.set(row.person, row.facility)
      if (command === 'report-positive')
        for (const row of payloads as Positive[])
          if (row.foundIn === 'facilityQuarantine' && row.facility !== placed.get(row.person)) wrong.push(row)
    }
    expect(wrong).toEqual([])
  })
  it('never has more people in a hospital than beds', () => {
    const beds = new Map<string, number>()
    const inside = new Map<string, number>()
    const overfull = new Set<string>()
    const add = (facility: string, n: number) => inside.set(facility, (inside.get(facility) ?? 0) + n)
    for (const { command, payloads } of commands)
      for (const row of payloads as { facility: string; beds: number; people: number }[]) {
        if (command === 'open-facility') beds.set(row.facility, row.beds)
        if (command === 'record-opening-occupancy') add(row.facility, row.people)
        if (command === 'record-opening-departures') add(row.facility, -row.people)
        if (command === 'admit-patient') add(row.facility, 1)
        if (command === 'discharge-patient') add(row.facility, -1)
        if (command === 'admit-patient' && (inside.get(row.facility) ?? 0) > (beds.get(row.facility) ?? 0))
          overfull.add(row.facility)
      }
    expect([...overfull]).toEqual([])
  })
  it('has contacts moved late in the districts whose crews are thin', () => {
    const determined = new Map(
      rowsOf<{ person: string; occurredAt: string }>('determine-contact').map((row) => [row.person, row.occurredAt]),
    )
    const hours = rowsOf<{ person: string; occurredAt: string }>('place-contact').map(
      (row) => (Date.parse(row.occurredAt) - Date.parse(determined.get(row.person) ?? row.occurredAt)) / 3_600_000,
    )
    const slow = hours.filter((h) => h > 12).length / hours.length
    expect(slow).toBeGreaterThan(0.05)
    expect(slow).toBeLessThan(0.4)
  })
})

/** What the four clocks and the day's totals are counted from. */
const COUNTED = [
  'report-positive',
  'classify-case',
  'convert-case',
  'assign-bed',
  'refuse-admission',
  'admit-patient',
  'tell-contact',
  'move-contact',
  'place-contact',
  'propose-zone',
  'order-zone',
  'report-samples-collected',
  'complete-round',
  'block-duty',
]
/** Contacts of contacts are the desks' own, and so are the people they bring in. */
const OWN = /"(person|tube)":"(p-9|t-pool|t-door)/

describe('the desks', () => {
  it('leave the outbreak as it was: the same acts at the same moments, whatever the desks do beside it', () => {
    const digest = (from: readonly CommandStep[]) =>
      COUNTED.map((command) => {
        const hash = createHash('sha256')
        for (const step of from) {
          if (step.command !== command) continue
          const rows = step.payloads.map((row) => JSON.stringify(row)).filter((row) => !OWN.test(row))
          if (rows.length > 0) hash.update(`${step.at} ${step.post} ${rows.join()}`)
        }
        return `${command} ${hash.digest('hex')}`
      })
    expect(digest(commands)).toEqual(digest(course))
  })
  it('ask every case, one in ten after its day, and the weakest district later than the best', () => {
    const found = new Map(
      commands.flatMap((step) =>
        step.command === 'report-positive'
          ? (step.payloads as { person: string; home: string }[]).map((row) => [row.person, { ...row, at: step.at }])
          : [],
      ) as [string, { home: string; at: string }][],
    )
    const held = rowsOf<{ person: string; notReached?: string; occurredAt: string }>('record-interview').filter(
      ({ notReached }) => notReached === undefined,
    )
    const hours = (district: string) =>
      held
        .map(({ person, occurredAt }) => ({ from: found.get(person), to: occurredAt }))
        .filter(({ from }) => from?.home.startsWith(district))
        .map(({ from, to }) => (Date.parse(to) - Date.parse(from?.at ?? to)) / 3_600_000)
    const late = (district: string) => {
      const all = hours(district)
      return all.filter((h) => h > 24).length / all.length
    }
    expect(held.length / found.size).toBeGreaterThan(0.94)
    expect(late('1501')).toBeGreaterThan(0.05)
    expect(late('1501')).toBeLessThan(0.15)
    expect(late('150104')).toBeGreaterThan(3 * late('150102'))
  })
  it('send nobody home whom the outbreak still finds at the site, and release nobody twice', () => {
    const home = new Set(rowsOf<{ person: string }>('send-contact-home').map(({ person }) => person))
    const quarantined = rowsOf<Positive>('report-positive').filter(({ facility }) => facility !== null)
    expect(home.size).toBeGreaterThan(5_000)
    expect(quarantined.filter(({ person }) => home.has(person))).toEqual([])
    const ends = [...rowsOf<{ person: string }>('release-contact'), ...rowsOf<{ person: string }>('expire-contact')]
    // One of them is the release that comes too early and is refused.
    expect(ends.length - new Set(ends.map(({ person }) => person)).size).toBeLessThan(2)
  })
  it('discharge on tests and certificate', () => {
    const rows = rowsOf<{ tests?: readonly unknown[]; certificate?: string }>('discharge-patient')
    expect(rows.filter(({ tests, certificate }) => tests?.length !== 2 || certificate === undefined).length).toBe(1)
  })
})

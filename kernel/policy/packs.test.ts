import { expect, test } from 'vitest'
import { place } from '#kernel/testing.ts'
import { instant } from '../primitives/instant.ts'
import { clockRule } from './clock-due.ts'
import { packInForce } from './pack-in-force.ts'
import { PACKS } from './packs.ts'
import type { PeopleRule, PolicyPack } from './policy-pack.ts'

const HOHHOT = place('1501')
const inForce = (time: string, disease = 'covid-19') =>
  packInForce(PACKS, { disease, place: HOHHOT, at: instant(`${time}:00+08:00`) })?.id
const pack = (id: string): PolicyPack => {
  const found = PACKS.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no pack ${id}`)
  return found
}

test.each([
  ['2022-06-27T23:59', undefined],
  ['2022-06-28T00:00', 'cn-9'],
  ['2022-11-10T23:59', 'cn-9'],
  ['2022-11-11T00:00', 'cn-20'],
  ['2022-11-20T23:59', 'cn-20'],
  ['2022-11-21T00:00', 'cn-20t'],
  ['2022-12-06T23:59', 'cn-20t'],
  ['2022-12-07T00:00', 'cn-10'],
  ['2023-01-07T23:59', 'cn-10'],
  ['2023-01-08T00:00', 'cn-bb'],
  ['2026-11-24T00:00', 'cn-bb'],
])('at %s local time the pack in force is %s', (time, id) => {
  expect(inForce(time)).toBe(id)
})

test('each disease has its own pack, and a place outside the region has none', () => {
  expect(['ebola', 'measles', 'mers'].map((disease) => inForce('2022-11-13T12:00', disease))).toEqual([
    'ebola',
    'measles',
    'mers',
  ])
  expect([inForce('2024-11-26T12:00', 'mpox'), inForce('2024-11-27T12:00', 'mpox')]).toEqual([undefined, 'mpox'])
  expect(
    packInForce(PACKS, { disease: 'covid-19', place: place('3101'), at: instant('2022-11-13T12:00:00+08:00') }),
  ).toBeUndefined()
})

test('a nearer jurisdiction’s pack goes before the region’s, and the newest of equals', () => {
  const local: PolicyPack = { ...pack('cn-20'), id: 'local', jurisdiction: place('150105') }
  const newer: PolicyPack = { ...local, id: 'newer', effectiveFrom: instant('2022-11-12T00:00:00+08:00') }
  const ask = (code: string) =>
    packInForce([...PACKS, local, newer], {
      disease: 'covid-19',
      place: place(code),
      at: instant('2022-11-13T12:00:00+08:00'),
    })?.id
  expect([ask('150105001'), ask('150102001')]).toEqual(['newer', 'cn-20'])
})

/** `facility+home from dayZero: tests`, f for facility and h for home. */
const people = (rule: PeopleRule | null) =>
  rule &&
  `${rule.restriction} ${rule.facilityDays}+${rule.homeDays} from ${rule.dayZero}: ${rule.tests.map(({ where, day }) => where.charAt(0) + day).join(' ')}`

test.each([
  [
    'cn-9',
    'facility 7+3 from lastExposure: f1 f2 f3 f5 f7 h3',
    'home 0+7 from lastExposure: h1 h4 h7',
    'facility 7+0 from leftZone: ',
  ],
  ['cn-20', 'facility 5+3 from lastExposure: f1 f2 f3 f5 h1 h3', null, 'home 0+7 from leftZone: h1 h3 h5 h7'],
  ['cn-20t', 'facility 5+3 from lastExposure: f1 f2 f3 f5 h1 h3', null, 'home 0+7 from leftZone: h1 h3 h5 h7'],
  ['cn-10', 'home 0+5 from lastExposure: h5', null, null],
])('%s: people', (id, close, secondary, leaver) => {
  const { closeContact, secondaryContact, zoneLeaver } = pack(id)
  expect([people(closeContact), people(secondaryContact), people(zoneLeaver)]).toEqual([close, secondary, leaver])
})

test.each([
  ['cn-9', ['compound', 'building'], ['high', 'mid', 'low'], 'by-investigation', 7, 'onDay', 'any', 'mid', 3, null],
  ['cn-20', ['building', 'unit'], ['high', 'low'], 'moderate', 5, 'none', 'any', 'low', 0, 24],
  ['cn-20t', ['building', 'unit'], ['high', 'low'], 'moderate', 5, 'within24h', 'any', 'low', 0, 24],
  [
    'cn-10',
    ['building', 'unit', 'floor', 'household'],
    ['high', 'low'],
    'not-allowed',
    5,
    'none',
    'outside-home-isolation',
    'low',
    0,
    0,
  ],
] as const)(
  '%s: zones',
  (id, units, levels, enlarge, days, finalRound, countsAsNew, stepDownTo, stepDownDays, hours) => {
    expect(pack(id).zone).toMatchObject({
      units,
      levels,
      enlarge,
      lift: {
        consecutiveDaysNoNew: days,
        finalRound,
        countsAsNew,
        dayOneRule: 'lastPositiveRemoved',
        stepDownTo,
        stepDownDays,
      },
      temporaryControlMaxHours: hours,
    })
  },
)

test.each(['cn-9', 'cn-20', 'cn-20t', 'cn-10'])('%s: release, look-back, zero and small cells', (id) => {
  const { caseRelease, lookbackDays, communityZero, outbreakEnd, minCell } = pack(id)
  expect(caseRelease).toMatchObject({ minDays: 7, negatives: 2, hoursApart: 24, ctAtLeast: 35 })
  expect([
    lookbackDays,
    communityZero?.consecutiveDays,
    communityZero?.basicPer100k,
    outbreakEnd.days,
    minCell,
  ]).toEqual([2, 3, 1, 0, 5])
})

const within = (hours: number) => ({ kind: 'within', hours })
const EVENING = { kind: 'sameDay', lateEvening: { after: '20:00', dueNextDay: '08:00' } }
test.each([
  ['fastTest', within(24)],
  ['fastTest.start', within(2)],
  ['fastTransfer', EVENING],
  ['fastTransfer.accept', within(1)],
  ['fastTransfer.start', within(3)],
  ['fastIsolation', EVENING],
  ['fastIsolation.accept', within(1)],
  ['fastIsolation.start', within(4)],
  ['strictControl', EVENING],
  ['strictControl.accept', within(2)],
  ['zone.review', within(24)],
  ['zone.temp', within(24)],
  ['zone.lift', within(4)],
  ['report.case', within(2)],
  ['report.chain', within(2)],
  ['report.chainLast', within(1)],
  ['investigate.case', within(24)],
  ['test.areaRound', within(24)],
  ['test.poolRetest', within(6)],
  ['test.door', within(24)],
  ['test.resample', within(6)],
  ['tube.receive', within(4)],
  ['tube.result', within(12)],
  ['move.contact', within(8)],
  ['move.positive', within(2)],
])('clock %s is the same in every Chinese pack', (clock, rule) => {
  for (const id of ['cn-9', 'cn-20', 'cn-20t', 'cn-10']) expect(clockRule(pack(id), clock)).toMatchObject(rule)
})

test.each([
  ['ebola', 'monitor-only 0+21', 0, 0, 2, 48, 42, 90],
  ['marburg', 'monitor-only 0+21', 0, 0, 2, 48, 42, 0],
  ['sudan-virus', 'monitor-only 0+21', 0, 0, 2, 48, 42, 0],
  ['measles', 'exclusion 0+21', 4, 5, 0, 0, 42, 0],
  ['mpox', 'none 0+21', 0, 0, 0, 0, 42, 0],
  ['cholera', 'none 0+5', 0, 0, 0, 0, null, 0],
  ['mers', 'home 0+14', 0, 0, 2, 24, 28, 0],
  ['sars', 'home 0+14', 0, 0, 2, 24, 28, 0],
])('%s: follow-up, release and end', (id, followUp, lookback, minDays, negatives, hoursApart, endDays, after) => {
  const { closeContact, lookbackDays, caseRelease, outbreakEnd, zone } = pack(id)
  expect(people(closeContact)).toMatch(followUp)
  expect(closeContact.tests.map(({ day, kind }) => [day, kind])).toEqual(
    Array.from({ length: closeContact.homeDays }, (_, n) => [n + 1, 'check']),
  )
  expect([lookbackDays, caseRelease.minDays, caseRelease.negatives, caseRelease.hoursApart]).toEqual([
    lookback,
    minDays,
    negatives,
    hoursApart,
  ])
  expect([outbreakEnd.days, outbreakEnd.postSurveillanceDays, zone]).toEqual([endDays, after, null])
})

test.each([
  ['ebola', 'last-second-negative-or-safe-burial', 'S41', 'S39 S41', 'S39'],
  ['measles', 'last-rash-onset', 'S44', 'S44', 'GK'],
  ['mpox', 'last-case-of-cluster', 'S42 S43', 'S42', 'D'],
  ['mers', 'last-case-negative', 'GK', 'GK', 'GK'],
  ['cholera', 'operator-must-choose', 'GK', 'GK', 'S46 against GK'],
])('%s: what the end counts from, and whose figures these are', (id, anchor, followUp, release, end) => {
  const { closeContact, caseRelease, outbreakEnd, caseGrades } = pack(id)
  expect(outbreakEnd.anchor).toBe(anchor)
  expect([closeContact.source, caseRelease.source, outbreakEnd.source]).toEqual([followUp, release, end])
  // None of them is graded mild to critical, and none calls a Ct value negative.
  expect([caseGrades, caseRelease.ctAtLeast]).toEqual([[], null])
})

test('ebola: how many cases must be known for the 42 days to mean 95 %; no other pack has such a figure', () => {
  const { completeness } = pack('ebola').outbreakEnd
  expect(completeness).toEqual({ enough: 0.79, low: { share: 0.4, days: 62 }, source: 'S40' })
  expect(PACKS.filter(({ outbreakEnd }) => outbreakEnd.completeness !== undefined).map(({ id }) => id)).toEqual([
    'ebola',
  ])
})

test('measles: whom, from when, how long after immunoglobulin, and when a case is infectious', () => {
  const { closeContact, infectious, caseRelease } = pack('measles')
  expect(closeContact).toMatchObject({
    who: 'susceptible',
    fromDay: 5,
    prolonged: { days: 28, because: 'immunoglobulin', source: 'GK' },
  })
  expect(infectious).toEqual({ fromDay: -4, toDay: 4, source: 'S44' })
  expect(caseRelease.countedFrom).toBe('onset')
})

test('every pack has its sources, the kernel’s own clocks, and hangs in its chain', () => {
  for (const one of PACKS) {
    const sourced = [...Object.values(one.clocks), one.closeContact, one.caseRelease, one.outbreakEnd]
    expect(sourced.every(({ source }) => source.length > 0)).toBe(true)
    for (const clock of ['directive.receipt', 'directive.answer', 'directive.check', 'escalation.step'])
      expect(one.clocks[clock]).toBeDefined()
    if (one.supersedes !== null) expect(pack(one.supersedes).effectiveTo).toBe(one.effectiveFrom)
    expect(one.legalBasis.length).toBeGreaterThan(0)
  }
  expect(new Set(PACKS.map(({ id }) => id)).size).toBe(PACKS.length)
  expect(() => clockRule(pack('ebola'), 'fastTest')).toThrow(/no clock fastTest/)
})

test.each([
  ['cn-9', false, null],
  ['cn-20', true, { clearInARow: 3, waitDays: 3 }],
  ['cn-20t', true, { clearInARow: 3, waitDays: 3 }],
  ['cn-10', true, { clearInARow: 3, waitDays: 3 }],
])('%s: who may be pooled, and when area rounds stop', (id, triggerNeeded, stop) => {
  const { testing } = pack(id)
  expect(testing?.pooling.ratios).toMatchObject({
    'quarantine-site': [1],
    'key-group': [1],
    'sealed-zone': [1, 'household'],
    'controlled-zone': [1, 'household', 5, 10],
    general: [1, 'household', 5, 10, 20],
  })
  expect(testing).toMatchObject({ repooling: { allowed: false }, hold: { clock: 'test.poolRetest' } })
  expect(testing?.rounds).toMatchObject({ perDay: 1, triggerNeeded, stop })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Duty } from '#kernel/duties/duty.ts'
import { blockAt, blockerText, openBlock } from '#kernel/duties/holder.ts'
import { type Instant, plusHours } from '#kernel/primitives/instant.ts'
import type { ZoneState } from '#outbreak/zones/state.ts'
import { DryRun } from './dry-run.ts'
import { REFUSED_ON_PURPOSE } from './hohhot-2022-11/refused-on-purpose.ts'
import { HOHHOT_2022_11 } from './hohhot-2022-11/scenario.ts'

const { opensAt } = HOHHOT_2022_11
const soon = (at: Instant | null | undefined): boolean => at != null && at >= opensAt && at <= plusHours(opensAt, 2)

let run: DryRun
let open: readonly Duty[] = []

beforeAll(() => {
  run = new DryRun(HOHHOT_2022_11)
  for (const step of HOHHOT_2022_11.generate(HOHHOT_2022_11.seed)) {
    if (step.at > opensAt) break
    run.take(step)
  }
  open = [...run.subjects.values()].flatMap(({ duties }) => duties).filter((duty) => duty.closed === null)
}, 180_000)

describe('the lead scenario up to its opening', () => {
  it('is accepted whole by the decisions of every room', () => {
    const report = run.report()
    expect(Object.keys(report.refusals).sort()).toEqual(Object.keys(REFUSED_ON_PURPOSE).sort())
    expect(report.factsByType['case-classified']).toBeGreaterThan(15_000)
    expect(report.factsByType['control-required']).toBeGreaterThan(500)
    expect(report.events).toBeLessThan(report.facts)
  })
})

describe('the opening evening', () => {
  const ofKind = (kind: string) => open.filter((duty) => duty.kind === kind)
  const blockedBy = (kind: string, text: string) =>
    ofKind(kind).filter((duty) => {
      const block = openBlock(duty)
      return block !== null && blockerText(block.by).startsWith(text)
    }).length
  const overdue = (kind: string) =>
    ofKind(kind).filter(({ stages }) => stages.finish.dueAt !== null && stages.finish.dueAt < opensAt)

  it('shows each of the three causes: beds, vehicles, rooms; and duties that wait for others', () => {
    expect(blockedBy('transfer', 'resource:bed')).toBeGreaterThan(20)
    expect(blockedBy('transfer', 'resource:vehicle')).toBeGreaterThan(10)
    expect(blockedBy('isolate', 'resource:room')).toBeGreaterThan(20)
    expect(blockedBy('isolate', 'resource:vehicle')).toBeGreaterThan(20)
    expect(blockedBy('control', 'resource:')).toBeGreaterThan(2)
    expect(blockedBy('isolate', 'duty:case/')).toBeGreaterThan(1)
  })
  it('leaves most of what is open unblocked, and the best district clear', () => {
    for (const kind of ['transfer', 'isolate'])
      expect(blockedBy(kind, '') / ofKind(kind).length, kind).toBeGreaterThan(0.25)
    for (const kind of ['transfer', 'isolate'])
      expect(blockedBy(kind, '') / ofKind(kind).length, kind).toBeLessThan(0.55)
    const xincheng = open.filter((duty) => duty.place.startsWith('150102') && duty.kind === 'transfer')
    expect(xincheng.filter((duty) => openBlock(duty) !== null).length).toBeLessThan(3)
  })
  it('has duties overdue, most of them with their cause as they fell due', () => {
    expect(overdue('isolate').length).toBeGreaterThan(20)
    expect(overdue('transfer').length).toBeGreaterThan(2)
    expect(overdue('test-round').length).toBeGreaterThan(0)
    const caused = overdue('isolate').filter(({ stages }) => stages.finish.dueAt !== null)
    const why = caused.filter((duty) => blockAt(duty, duty.stages.finish.dueAt ?? opensAt) !== null)
    expect(why.length / caused.length).toBeGreaterThan(0.6)
  })
  it('has handovers pending, orders and reviews that run out within two hours', () => {
    expect(open.filter(({ offer }) => soon(offer?.hardStopAt)).length).toBeGreaterThan(4)
    expect(ofKind('zone-review').filter(({ stages }) => soon(stages.finish.dueAt)).length).toBeGreaterThan(4)
    const zones = [...run.subjects]
      .filter(([stream]) => stream.startsWith('zone/'))
      .map(([, { domain }]) => domain as ZoneState)
    const ending = zones.filter((zone) => zone.status === 'inForce' && soon(zone.order.expiresAt))
    expect(ending.length).toBeGreaterThan(3)
    expect(ending.length).toBeLessThan(60)
  })
})

describe('the desks on the opening evening', () => {
  const ofKind = (kind: string) => open.filter((duty) => duty.kind === kind)
  const late = (kind: string) =>
    ofKind(kind).filter(({ stages }) => stages.finish.dueAt !== null && stages.finish.dueAt < opensAt).length

  it('have their work in hand: hundreds open, dozens late, few forgotten', () => {
    for (const kind of ['interview', 'find-source']) {
      expect(ofKind(kind).length, kind).toBeGreaterThan(150)
      expect(late(kind), kind).toBeGreaterThan(15)
      expect(late(kind), kind).toBeLessThan(80)
    }
    // Most guests go home on the morning's buses, before the room is owed back at noon.
    expect(late('room-release')).toBeGreaterThan(10)
    expect(late('room-release')).toBeLessThan(100)
    expect(late('clear-list')).toBeGreaterThan(1)
    expect(late('clear-list')).toBeLessThan(9)
    expect(late('day-return')).toBeLessThan(6)
  })
  it('show each desk something to do', () => {
    for (const kind of ['need', 'exit-check', 'single-retest', 'door-sample', 'appeal', 'supervision', 'shift-receipt'])
      expect(ofKind(kind).length, kind).toBeGreaterThan(0)
  })
})

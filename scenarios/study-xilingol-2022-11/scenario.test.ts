import { beforeAll, describe, expect, it } from 'vitest'
import type { StreamKind } from '#kernel/ledger/stream-kind.ts'
import { streamKindOf } from '#kernel/primitives/ids.ts'
import { STUDY_COMMANDS } from '#study/contract.ts'
import { STUDY } from '#study/module.ts'
import { STUDY_PUBLISHED } from '#study/published.ts'
import { DryRun } from '../dry-run.ts'
import { XILINGOL_DIVISIONS } from './divisions.ts'
import { REFUSED_IN_STUDY, STUDY_XILINGOL_2022_11 } from './scenario.ts'
import { UNITS } from './units.ts'

let run: DryRun

beforeAll(() => {
  run = new DryRun(STUDY_XILINGOL_2022_11, [{ domain: STUDY, commands: STUDY_COMMANDS }])
  for (const step of STUDY_XILINGOL_2022_11.generate(STUDY_XILINGOL_2022_11.seed)) run.take(step)
})

const kindNamed = (name: string) => STUDY.kinds.find(({ kind }) => kind === name) as StreamKind
/** A running figure over the whole league. */
function total(kind: string, figure: string, part?: string): number {
  const counted = kindNamed(kind)
  return [...run.subjects]
    .filter(([stream]) => streamKindOf(stream) === kind)
    .flatMap(([stream, { domain }]) => counted.counts(domain, stream))
    .filter((count) => count.figure === figure && (part === undefined || count.part === part))
    .reduce((sum, { n }) => sum + n, 0)
}
const duties = (kind: string) =>
  [...run.subjects.values()].flatMap((s) => s.duties).filter((duty) => duty.kind === kind)

describe('the study campaign of Xilingol', () => {
  it('comes about by commands, with the refusals on purpose and no other', () => {
    const { refusals, samples } = run.report()
    expect(refusals, JSON.stringify(samples)).toEqual(REFUSED_IN_STUDY)
  })

  it('gives the printed number: four units, each in its own form', () => {
    const [figure] = STUDY_PUBLISHED
    expect(total('study-unit', 'study-units-reported')).toBe(figure?.published)
    for (const form of ['collective', 'leading-group', 'party-day', 'special-topic'])
      expect(total('study-unit', 'study-units-reported', form), form).toBe(1)
  })

  it('has sessions, leave, absence, make-ups, and one entered on another day', () => {
    expect(total('study-session', 'study-sessions-locked')).toBe(6)
    for (const status of ['present', 'late', 'excused', 'absent'])
      expect(total('study-session', 'study-attendances', status), status).toBeGreaterThan(2)
    const locked = run.report().factsByType['study-session-locked']
    expect(locked).toBe(6)
    const late = duties('study-minutes').filter(
      ({ closed, stages }) => closed !== null && closed.at > (stages.finish.dueAt ?? ''),
    )
    expect(late).toHaveLength(1)
    const makeUps = duties('study-make-up')
    expect(makeUps.some(({ outcome }) => outcome === 'done')).toBe(true)
    expect(makeUps.some(({ outcome }) => outcome === null)).toBe(true)
  })

  it('has commitments kept, kept late, carried, open and late', () => {
    expect(total('study-commitment', 'study-commitments-kept', 'in-time')).toBe(4)
    expect(total('study-commitment', 'study-commitments-kept', 'later')).toBe(1)
    const owed = duties('study-commitment')
    expect(owed.filter(({ outcome }) => outcome === 'partly')).toHaveLength(1)
    const late = owed.filter(
      ({ closed, stages }) => closed === null && (stages.finish.dueAt ?? '') < STUDY_XILINGOL_2022_11.opensAt,
    )
    expect(late).toHaveLength(1)
  })

  it('lies in the league’s real divisions', () => {
    const known = new Set(XILINGOL_DIVISIONS.map(({ code }) => code))
    expect(UNITS.filter(({ code }) => !known.has(code))).toEqual([])
  })

  it('is the same every time', () => {
    const text = () => JSON.stringify([...STUDY_XILINGOL_2022_11.generate(STUDY_XILINGOL_2022_11.seed)])
    expect(text()).toBe(text())
  })
})

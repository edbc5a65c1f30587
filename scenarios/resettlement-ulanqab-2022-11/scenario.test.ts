import { describe, expect, it } from 'vitest'
import { type Batch, tallyOf } from '#resettlement/batches/state.ts'
import { RESETTLEMENT_OFFER } from '#resettlement/module.ts'
import { type Returnee, stageOf } from '#resettlement/people/state.ts'
import { DryRun } from '../dry-run.ts'
import { RESETTLEMENT_2022_11 } from './scenario.ts'

const runs = RESETTLEMENT_2022_11.map((scenario) => {
  const run = new DryRun(scenario, [RESETTLEMENT_OFFER])
  const steps = [...scenario.generate(scenario.seed)]
  for (const step of steps) run.take(step)
  return { city: scenario.city, run, steps }
})
const ulanqab = runs.find(({ city }) => city === '1509')
const statesOf = <S>(kind: string): S[] =>
  [...(ulanqab?.run.subjects ?? [])].flatMap(([stream, { domain }]) =>
    stream.startsWith(`${kind}/`) ? [domain as S] : [],
  )

describe('the way home to Ulanqab', () => {
  it('is refused nothing', () => {
    for (const { run } of runs) expect(run.report().samples).toEqual({})
  })

  it('brings fourteen home from 8 to 11 November, and nine of those stranded on the 12th', () => {
    const home = statesOf<Returnee>('returnee').filter(({ receivedAt }) => receivedAt !== null)
    const count = (entry: string, from: number, to: number) =>
      home.filter(({ entry: one, receivedAt }) => {
        const day = Number(receivedAt?.slice(8, 10))
        return one === entry && day >= from && day <= to
      }).length
    expect([count('before-release', 8, 11), count('stranded', 12, 12)]).toEqual([14, 9])
    expect(home.length).toBeGreaterThan(14 + 9)
  })

  it('closes every batch with equal totals, and has people at every other stage', () => {
    for (const batch of statesOf<Batch>('return-batch')) {
      expect(batch.status).toBe('closed')
      expect(tallyOf(batch).open).toBe(0)
    }
    const stages = new Set(statesOf<Returnee>('returnee').map(stageOf))
    expect([...stages].sort()).toEqual(['exited', 'listed', 'received', 'supported', 'verified'])
  })

  it('names no prison, batch or returnee at the neutral desks', () => {
    const neutral = new Set(['request-stay', 'receive-stay', 'determine-zone-leaver', 'place-contact', 'end-stay'])
    const said = runs.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.kind === 'command' && neutral.has(step.command) ? [step] : [])),
    )
    expect(said.length).toBeGreaterThan(60)
    expect(JSON.stringify(said.map(({ payloads }) => payloads))).not.toMatch(/r-\d{3}|b-\d{4}|gate|bureau|justice/)
    expect(said.every(({ post }) => /\.(service|isolation|community|lodging)$/.test(post))).toBe(true)
  })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DELAYS, publishedSetting } from '../../../../engines/forecast/ringbp/published-setting.ts'
import { simulateOnThreads } from './simulate-on-threads.ts'

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url))
const run = (...args: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [MAIN, 'forecast', ...args, '--json'], { encoding: 'utf8' })
  return { status, document: JSON.parse(stdout) }
}
const folder = mkdtempSync(join(tmpdir(), 'forecast-'))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('forecast', { timeout: 30_000 }, () => {
  it('computes a share controlled with its error, the same for one seed', () => {
    const args = ['ringbp', '--mode', 'published', '--traced', '0.8', '--delay', '1.651524,4.287786', '--n', '200']
    const first = run(...args)
    expect(first).toMatchObject({
      status: 0,
      document: { controlled: expect.any(Number), standardError: expect.any(Number) },
    })
    expect(run(...args)).toEqual(first)
  })
  it('says day by day whether it is over', () => {
    const cases = file('over.csv', 'day,infector\n0,\n22,0\n28,0\n30,1\n34,2\n35,2\n36,4\n45,1\n')
    const { document } = run(
      'over',
      cases,
      '--r',
      '0.95',
      '--k',
      '0.18',
      '--si-shape',
      '2.7065557',
      '--si-scale',
      '5.6529412',
      '--days',
      '110',
    )
    expect(document).toHaveLength(111)
    expect(document[45]).toEqual({ day: 45, probability: expect.closeTo(0.074594, 5) })
  })
  it('refuses what it cannot read with exit 2 for the call and 1 for the file', () => {
    expect(run('ringbp', '--delay', 'slow')).toMatchObject({ status: 2, document: { error: { field: 'delay' } } })
    expect(run('extinction', '--k', '0.1')).toMatchObject({ status: 2, document: { error: { field: 'r' } } })
    const bad = file('rt.csv', 'cases\n1\nmany\n')
    expect(run('rt', bad, '--si-mean', '3', '--si-sd', '2')).toMatchObject({
      status: 1,
      document: { error: { field: 'cases' } },
    })
  })
  it('leaves out what it has no data for, and says so', () => {
    const { status, document } = run('validate', '--data', folder, '--only', 'rt.')
    const rows: { ok: boolean; got: number | null; skipped: string | null }[] = document
    expect(status).toBe(0)
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.every(({ ok, got, skipped }) => !ok && got === null && skipped !== null)).toBe(true)
  })
  it('computes published numbers again', () => {
    const { status, document } = run('validate', '--data', folder, '--only', 'over.likati.day')
    expect(status).toBe(0)
    expect(document.filter(({ ok }: { ok: boolean }) => ok)).toHaveLength(10)
  })
})

it('gives the same bytes on one thread and on two', async () => {
  const problem = publishedSetting({
    mode: 'corrected',
    r0: 2.5,
    seeds: 5,
    delay: DELAYS.short,
    presymptomatic: 0.15,
    asymptomatic: 0.1,
    traced: 0.7,
    seed: 3,
  })
  expect(await simulateOnThreads(problem, 101, 2)).toEqual(await simulateOnThreads(problem, 101, 1))
})

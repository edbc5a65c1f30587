import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the command line', () => {
  it('prints exactly one JSON document and exits 0', () => {
    const { status, stdout } = run('policy', 'show', 'cn-20', '--json')
    expect(status).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(stdout)).toMatchObject({ id: 'cn-20', disease: 'covid-19' })
  })

  it('lists the packs when none is named', () => {
    expect(JSON.parse(run('policy', 'show', '--json').stdout).map((pack: { id: string }) => pack.id)).toContain('ebola')
  })

  it('exits 2 on a wrong call and says which field is wrong and what to write', () => {
    const { status, stdout, stderr } = run('board', '--at', 'tomorrow', '--json')
    expect(status).toBe(2)
    expect(JSON.parse(stdout).error).toMatchObject({
      code: 'usage',
      field: 'at',
      remedy: expect.stringContaining('+08:00'),
    })
    expect(stderr).toContain('tomorrow')
  })

  it('exits 2 on an unknown verb, and 0 with help when asked for it', () => {
    expect(run('bord').status).toBe(2)
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('verify') })
  })
})

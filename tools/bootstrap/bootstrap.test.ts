import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installStamp, matchesLock } from './install.mjs'
import { withLock } from './lock.mjs'
import { sourceHash } from './web-build.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'firebreak-bootstrap-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const write = (path: string, content: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
}
const lockFile = () => join(root, '.firebreak', 'setup.lock')

describe('withLock', () => {
  it('lets one piece of work run at a time', async () => {
    const order: string[] = []
    const work = (name: string) => async () => {
      order.push(`${name} starts`)
      await new Promise((done) => setTimeout(done, 20))
      order.push(`${name} ends`)
    }
    await withLock(root, work('first'))
    await withLock(root, work('second'))
    expect(order).toEqual(['first starts', 'first ends', 'second starts', 'second ends'])
    expect(existsSync(lockFile())).toBe(false)
  })

  it('takes over the lock of a process that is gone', async () => {
    const gone = spawn(process.execPath, ['-e', ''])
    await new Promise((done) => gone.once('exit', done))
    write('.firebreak/setup.lock', String(gone.pid))
    expect(await withLock(root, () => readFileSync(lockFile(), 'utf8'))).toBe(String(process.pid))
  })

  it('gives the lock back when the work fails', async () => {
    await expect(withLock(root, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network')
    expect(existsSync(lockFile())).toBe(false)
  })
})

describe('matchesLock', () => {
  const locked = {
    '': { name: 'root' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/other-platform': { version: '1.0.0', optional: true, os: ['beos'] },
  }
  const install = (packages: object) => {
    write('package-lock.json', JSON.stringify({ packages: locked }))
    write('node_modules/.package-lock.json', JSON.stringify({ packages }))
    write('node_modules/a/package.json', '{}')
  }

  it('accepts an install that lacks only what other platforms need', () => {
    install({ 'node_modules/a': { version: '1.0.0' } })
    expect(matchesLock(root)).toBe(true)
  })

  it.each([
    ['another version', { 'node_modules/a': { version: '1.0.1' } }],
    ['a missing package', {}],
  ])('refuses %s', (_, packages) => {
    install(packages)
    expect(matchesLock(root)).toBe(false)
  })

  it('refuses a package whose folder is not there, and an install that never finished', () => {
    install({ 'node_modules/a': { version: '1.0.0' } })
    rmSync(join(root, 'node_modules/a'), { recursive: true })
    expect(matchesLock(root)).toBe(false)
    rmSync(join(root, 'node_modules'), { recursive: true })
    expect(matchesLock(root)).toBe(false)
  })
})

describe('stamps', () => {
  it('change with the lock file', () => {
    write('package-lock.json', '{}')
    const before = installStamp(root)
    write('package-lock.json', '{ }')
    expect(installStamp(root)).not.toBe(before)
  })

  it('of the web build change with a source, but not with a test or a README', () => {
    write('package-lock.json', '{}')
    write('kernel/a.ts', 'export const a = 1')
    const before = sourceHash(root)
    write('kernel/a.test.ts', 'test')
    write('apps/web/README.md', 'words')
    expect(sourceHash(root)).toBe(before)
    write('kernel/a.ts', 'export const a = 2')
    expect(sourceHash(root)).not.toBe(before)
  })
})

describe('bootstrap.mjs', () => {
  it('runs an entry on the pinned Node and passes arguments and exit code; stdout holds nothing else', async () => {
    const entry = join('tools', 'fixtures', 'bootstrap', 'entry.ts')
    const child = spawn(process.execPath, [join(import.meta.dirname, '../bootstrap.mjs'), entry, 'a b', '7'])
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    const code = await new Promise((done) => child.once('close', done))
    expect(stdout).toBe('26 a b\n')
    expect(code).toBe(7)
  }, 30_000)
})

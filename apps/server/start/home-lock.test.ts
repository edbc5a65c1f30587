import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HomeInUse, lockHome } from './home-lock.ts'
import { readServerFile, removeServerFile, serverFilePath, writeServerFile } from './server-file.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'firebreak-home-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

describe('one home, one server', () => {
  it('refuses a second server while the first lives, naming its process', async () => {
    await lockHome(home, process.ppid)
    await expect(lockHome(home, process.pid)).rejects.toThrow(HomeInUse)
    await expect(lockHome(home, process.pid)).rejects.toThrow(String(process.ppid))
  })

  it('takes over what a killed server left behind', async () => {
    await writeFile(join(home, 'server.lock'), '999999999')
    const release = await lockHome(home, process.pid)
    await release()
    await expect(lockHome(home, process.pid)).resolves.toBeTypeOf('function')
  })
})

describe('server.json', () => {
  it('is readable by its owner only and comes back as written', async () => {
    const file = { url: 'http://127.0.0.1:8080', token: 'secret', pid: 7 }
    await writeServerFile(home, file)
    expect((await stat(serverFilePath(home))).mode & 0o777).toBe(0o600)
    expect(await readServerFile(home)).toEqual(file)
    await removeServerFile(home)
    expect(await readServerFile(home)).toBeUndefined()
  })

  it('reads a broken file as no server', async () => {
    await writeFile(serverFilePath(home), '{"url":')
    expect(await readServerFile(home)).toBeUndefined()
  })
})

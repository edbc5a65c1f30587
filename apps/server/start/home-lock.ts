import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './server-file.ts'

/** Another server keeps its records in the same directory. */
export class HomeInUse extends Error {
  readonly pid: number
  constructor(home: string, pid: number) {
    super(
      `${home} is in use by the server with process id ${pid}. Stop it, or set FIREBREAK_HOME to another directory. ` +
        `（${pid} 号进程正在使用此目录，请先停止它，或用 FIREBREAK_HOME 指定另一个目录）`,
    )
    this.name = 'HomeInUse'
    this.pid = pid
  }
}

const lockPath = (home: string): string => join(home, 'server.lock')

async function ownerOf(path: string): Promise<number | undefined> {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''))
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

/**
 * Takes the home for this process. A lock left by a process that is gone (killed, power cut) is taken over.
 * @returns a function that gives it back.
 * @throws {HomeInUse}
 */
export async function lockHome(home: string, pid: number): Promise<() => Promise<void>> {
  await mkdir(home, { recursive: true })
  const path = lockPath(home)
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = await open(path, 'wx', 0o600)
      await handle.writeFile(String(pid))
      await handle.close()
      return () => rm(path, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const owner = await ownerOf(path)
      if (owner !== undefined && owner !== pid && isAlive(owner)) throw new HomeInUse(home, owner)
      await rm(path, { force: true })
    }
  }
  throw new Error(`cannot take ${path}`)
}

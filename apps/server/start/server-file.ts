import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** What a running server leaves in its home, so that the command line of the same user finds it. */
export const ServerFile = z.object({ url: z.string(), token: z.string(), pid: z.int() })
export type ServerFile = z.infer<typeof ServerFile>

export const serverFilePath = (home: string): string => join(home, 'server.json')

/** Mode 0600: the token acts with the operator's rights. */
export async function writeServerFile(home: string, file: ServerFile): Promise<void> {
  await mkdir(home, { recursive: true })
  await writeFile(serverFilePath(home), `${JSON.stringify(file)}\n`, { mode: 0o600 })
  await chmod(serverFilePath(home), 0o600)
}

export async function readServerFile(home: string): Promise<ServerFile | undefined> {
  try {
    return ServerFile.parse(JSON.parse(await readFile(serverFilePath(home), 'utf8')))
  } catch {
    // Absent, half written or of another version: for the reader that is the same as no server.
    return undefined
  }
}

export const removeServerFile = (home: string): Promise<void> => rm(serverFilePath(home), { force: true })

/** A process that exists but belongs to another user answers EPERM: it is alive all the same. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

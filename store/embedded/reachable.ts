import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { RunAs } from './run-as.ts'

interface Access {
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

/** Whether `user` may pass through a directory with this owner and mode. */
export function mayEnter(directory: Access, user: RunAs): boolean {
  if (directory.uid === user.uid) return (directory.mode & 0o100) !== 0
  if (directory.gid === user.gid) return (directory.mode & 0o010) !== 0
  return (directory.mode & 0o001) !== 0
}

/** Whether `user` can get to `path`: it may pass through every directory above it. */
export function reachable(path: string, user: RunAs): boolean {
  for (let at = dirname(resolve(path)); ; at = dirname(at)) {
    if (!mayEnter(statSync(at), user)) return false
    if (at === dirname(at)) return true
  }
}

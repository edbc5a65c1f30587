import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MS = 250

/**
 * Runs `work` while holding the checkout's set-up lock, so that two starts at once install once.
 * A lock left by a process that is gone is taken over.
 */
export async function withLock(root, work) {
  const folder = join(root, '.firebreak')
  const path = join(folder, 'setup.lock')
  mkdirSync(folder, { recursive: true })
  await acquire(path)
  const release = () => rmSync(path, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.off('exit', release)
  }
}

async function acquire(path) {
  for (let said = false; !tryCreate(path); ) {
    const owner = ownerOf(path)
    if (owner === undefined || !isAlive(owner)) {
      rmSync(path, { force: true })
      continue
    }
    if (!said) process.stderr.write(`firebreak: waiting for process ${owner}, which is setting up this checkout\n`)
    said = true
    await sleep(POLL_MS)
  }
}

function tryCreate(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Process id in the lock; undefined when the file is gone or holds none. */
function ownerOf(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

function isAlive(pid) {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

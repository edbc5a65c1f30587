import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'

/**
 * Room (MB) for what dies young: a fold makes states by the hundred thousand and forgets them. With the default of 16
 * the scenario's dry run takes a fifth more processor time, two runs each.
 */
const YOUNG = '--max-semi-space-size=64'

/** Runs `entry` on `node` with this process's streams; passes signals on and resolves to the exit code. */
export function runEntry(root, node, entry, args) {
  return new Promise((done, fail) => {
    const child = spawn(node, [YOUNG, join(root, entry), ...args], { stdio: 'inherit' })
    const forward = (signal) => {
      // A terminal sends its interrupt to the whole group: the child has it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
    child.once('error', fail)
    child.once('exit', (code, signal) => done(signal === null ? code : 128 + constants.signals[signal]))
  })
}

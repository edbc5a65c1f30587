import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mayEnter, reachable } from './reachable.ts'

const user = { uid: 900, gid: 901 }

it.each([
  [{ mode: 0o755, uid: 0, gid: 0 }, true],
  [{ mode: 0o700, uid: 0, gid: 0 }, false],
  [{ mode: 0o750, uid: 0, gid: 901 }, true],
  [{ mode: 0o705, uid: 0, gid: 901 }, false],
  [{ mode: 0o700, uid: 900, gid: 0 }, true],
  [{ mode: 0o077, uid: 900, gid: 0 }, false],
])('directory %j may be entered: %s', (directory, expected) => {
  expect(mayEnter(directory, user)).toBe(expected)
})

it('a file below a private directory is out of reach', () => {
  expect(reachable(join(mkdtempSync(join(tmpdir(), 'private-')), 'file'), user)).toBe(false)
  expect(reachable('/usr/bin/env', user)).toBe(true)
})

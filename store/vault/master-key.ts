import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { newKey } from './crypt.ts'

const BYTES = 32

/**
 * The key that wraps every person's key of a vault: `<home>/vault.key`, or a file of its own, for its owner only, apart from the database and its
 * backups. @throws when the file is there but is not a key: a new one would make the vault unreadable for good.
 */
export function masterKey(home: string, name = 'vault.key'): Buffer {
  const file = join(home, name)
  if (!existsSync(file)) create(file)
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== BYTES) throw new Error(`${file} is not a vault key`)
  return key
}

function create(file: string): void {
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, `${newKey().toString('base64')}\n`)
    fsyncSync(handle)
    closeSync(handle)
  } catch (error) {
    // Another process that starts with us has just made it.
    if (!existsSync(file)) throw error
  }
}

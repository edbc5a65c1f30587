import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const BYTES = 32

/** A secret of this home, made once and readable by its owner only. */
export async function homeSecret(home: string, name: string): Promise<string> {
  const path = join(home, name)
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch {
    const secret = randomBytes(BYTES).toString('base64url')
    await writeFile(path, `${secret}\n`, { mode: 0o600 })
    return secret
  }
}

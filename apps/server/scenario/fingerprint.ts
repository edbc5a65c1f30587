import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scenario } from '#scenarios/scenario.ts'

const isSource = (name: string): boolean => /\.(ts|csv|json)$/.test(name) && !name.endsWith('.test.ts')

/**
 * Tells two versions of a scenario apart: its name and seed, and the sources in its folders that make its steps. The
 * steps themselves cannot be compared before they are made, and a load that goes on counts them by number only.
 */
export function fingerprintOf({ id, seed }: Pick<Scenario, 'id' | 'seed'>, ...folders: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify([id, seed]))
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted())
      if (isSource(name)) digest.update(JSON.stringify([name, readFileSync(join(folder, name), 'utf8')]))
  return digest.digest('hex').slice(0, 32)
}

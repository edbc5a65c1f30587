import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DELAYS, publishedSetting } from '../../../../engines/forecast/ringbp/published-setting.ts'
import { controlledShare } from '../../../../engines/forecast/ringbp/result.ts'
import { computeValue, type ReadSeries } from '../../../../engines/forecast/validate/compute-value.ts'
import {
  type PublishedValue,
  type RingQuantity,
  shareTolerance,
} from '../../../../engines/forecast/validate/published-value.ts'
import { wrongCall } from '../../failure.ts'
import { type Terminal, table } from '../../terminal.ts'
import { numberOption } from './numbers.ts'
import { readIfThere } from './read-csv.ts'
import { simulateOnThreads } from './simulate-on-threads.ts'

export interface CheckedValue {
  readonly id: string
  readonly source: string
  readonly expected: number | string
  readonly tolerance: number | null
  readonly got: number | null
  readonly ok: boolean
  /** Why it was not computed; null if it was. */
  readonly skipped: string | null
}
const VALUES = new URL('../../../../engines/forecast/validate/published-values.json', import.meta.url)

/** Every published number that the engine is held against, computed again. Exit 1 if one is off. */
export async function forecastValidate(terminal: Terminal, given: Readonly<Record<string, unknown>>): Promise<void> {
  if (typeof given.data !== 'string')
    throw wrongCall('data', 'no folder is named', 'firebreak forecast validate --data DIR')
  const n = numberOption('n', given.n, { least: 100, most: 100_000, whole: true, otherwise: 2000 })
  const seed = numberOption('seed', given.seed, { least: 0, most: 4_294_967_295, whole: true, otherwise: 1 })
  const read = seriesIn(given.data)
  const values: PublishedValue[] = JSON.parse(readFileSync(VALUES, 'utf8'))
  const only = typeof given.only === 'string' ? given.only : ''
  const checked: CheckedValue[] = []
  for (const value of values.filter(({ id }) => id.startsWith(only)))
    checked.push(await checkValue(value, read, n, seed))
  const off = checked.filter((one) => !one.ok && one.skipped === null)
  if (off.length > 0) process.exitCode = 1
  terminal.answer(checked, () => inWords(checked, off))
}

async function checkValue(value: PublishedValue, read: ReadSeries, n: number, seed: number): Promise<CheckedValue> {
  const { id, source, expected, tolerance } = value
  if ('skipped' in value) return { id, source, expected, tolerance, got: null, ok: false, skipped: value.skipped }
  const ring = value.what === 'ringbp'
  const got = ring ? await shareControlled(value, n, seed) : computeValue(value, read)
  const allowed = ring ? shareTolerance(value.expected, n, value.referenceN) : value.tolerance
  if (got === undefined)
    return { id, source, expected, tolerance, got: null, ok: false, skipped: 'its data file is not there' }
  const ok = Math.abs(got - value.expected) <= allowed + 1e-12
  return { id, source, expected, tolerance: allowed, got, ok, skipped: null }
}

async function shareControlled(value: RingQuantity, n: number, seed: number): Promise<number> {
  const problem = publishedSetting({ ...value, delay: DELAYS[value.delay], seed })
  return controlledShare(await simulateOnThreads(problem, n, 1)).controlled
}

function seriesIn(folder: string): ReadSeries {
  return (file) => {
    const records = readIfThere(join(folder, file))
    return (
      records && {
        cases: records.map(({ cases }) => Number(cases)),
        weights: records.flatMap(({ si }) => (si === undefined || si === '' ? [] : [Number(si)])),
      }
    )
  }
}

function inWords(checked: readonly CheckedValue[], off: readonly CheckedValue[]): string {
  const skipped = checked.filter((one) => one.skipped !== null)
  const lines = [
    ...off.map((one) => ['off', one.id, `${one.got}`, `expected ${one.expected}`, `within ${one.tolerance}`]),
    ...skipped.map((one) => ['skipped', one.id, one.skipped]),
  ]
  return `${table(lines)}\n${checked.length - off.length - skipped.length} ok, ${off.length} off, ${skipped.length} skipped`
}

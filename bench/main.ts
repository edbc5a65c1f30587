import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Bench } from './bench.ts'

const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Every published performance figure, by the name it is asked for. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  effort: async () => (await import('./effort/effort.ts')).effort,
  append: async () => (await import('./append.ts')).append,
  forecast: async () => (await import('./forecast/forecast.ts')).forecast,
  replay: async () => (await import('./replay.ts')).replayLedger,
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, home: { type: 'string' }, size: { type: 'string' } },
  })
  const [name = ''] = positionals
  const load = BENCHES[name]
  if (!load) {
    process.stderr.write(`usage: bench -- <${Object.keys(BENCHES).join('|')}> [--json] [--home DIR] [--size N]\n`)
    return 2
  }
  const bench = await load()
  const report = await bench({
    home: resolve(PROJECT_ROOT, values.home || process.env.FIREBREAK_HOME || '.firebreak'),
    size: values.size === undefined ? undefined : Number(values.size),
    log: (line) => process.stderr.write(`${line}\n`),
  })
  process.stdout.write(`${values.json ? JSON.stringify(report) : asLines(report)}\n`)
  return 0
}

const asLines = (report: object): string =>
  Object.entries(report)
    .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('\n')

process.exitCode = await main()

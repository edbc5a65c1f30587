import packageJson from '../../package.json' with { type: 'json' }
import { readConfig } from './start/config.ts'
import { HomeInUse } from './start/home-lock.ts'
import { type RunningServer, startServer } from './start/start-server.ts'

/** stdout carries the one line `ready <url>`; everything else goes here. */
const log = (line: string): void => {
  process.stderr.write(`firebreak: ${line}\n`)
}

/** What is still being read by then is given up; everything committed is kept, and leaving ends the database too. */
const STOP_WITHIN_MS = 10_000

/** The first signal closes everything in order, a second leaves at once. */
function stopOnSignals(server: RunningServer): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(0)
      stopping = true
      log(`${signal}: stopping`)
      setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref()
      void server.stop().finally(() => process.exit(0))
    })
  }
}

async function main(): Promise<void> {
  const server = await startServer(readConfig(process.env, packageJson.version), { log })
  stopOnSignals(server)
  try {
    await server.usable
  } catch (error) {
    await server.stop()
    throw error
  }
  process.stdout.write(`ready ${server.url}\n`)
}

main().catch((error: unknown) => {
  const known = error instanceof HomeInUse || error instanceof RangeError
  log(error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error))
  process.exit(1)
})

import { readConfig } from '#server/start/config.ts'
import { startServer } from '#server/start/start-server.ts'

/** The server of the bench: an empty city in FIREBREAK_HOME, and the screens that the bench has built. */
const webRoot = process.argv[2]
if (webRoot === undefined) throw new Error('usage: serve.ts WEB_ROOT')
const log = (line: string): void => {
  process.stderr.write(`server: ${line}\n`)
}
const server = await startServer({ ...readConfig(process.env, 'bench'), webRoot }, { log })
process.on('SIGTERM', () => {
  void server.stop().finally(() => process.exit(0))
})
await server.loaded
process.stdout.write(`ready ${server.url}\n`)

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedServer, openEmbedded } from '../embedded/open-embedded.ts'

/** Names the data directory of the run's server to the test processes. */
export const TEST_HOME = 'FIREBREAK_TEST_HOME'

export interface TestServer {
  readonly home: string
  readonly server: EmbeddedServer
  stop(): Promise<void>
}

/** A server in a new temporary directory. */
export async function startTestServer(): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'firebreak-test-'))
  // Where the server's own account can get to it.
  chmodSync(home, 0o755)
  const server = await openEmbedded(home, () => undefined)
  return {
    home,
    server,
    async stop() {
      await server.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

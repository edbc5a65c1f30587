import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '#store/embedded/open-embedded.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { TEST_MODULE } from '#store/testing/test-module.ts'
import { testPack } from '#store/testing/test-pack.ts'

export interface TemporaryStore {
  readonly store: Store
  readonly serverPid: number
  remove(): Promise<void>
}

/** A store on a real server in a new directory, with the module of parcels that the tests use. */
export async function temporaryStore(log: (line: string) => void): Promise<TemporaryStore> {
  const home = mkdtempSync(join(tmpdir(), 'firebreak-bench-'))
  chmodSync(home, 0o755)
  const server = await openEmbedded(home, log)
  const store = await openStore({
    home,
    modules: [TEST_MODULE],
    packs: [testPack()],
    zone: 'Asia/Shanghai',
    disease: 'test-disease',
    log,
  })
  return {
    store,
    serverPid: server.pid,
    async remove() {
      await store.close()
      await server.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

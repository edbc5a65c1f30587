import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import {
  type ClusterFile,
  chooseDirectory,
  newPassword,
  reachableBinaries,
  readClusterFile,
  writeClusterFile,
} from './cluster-files.ts'
import { initCluster } from './init-cluster.ts'
import { chooseRunAs } from './run-as.ts'
import {
  answers,
  freePort,
  runningServer,
  signal,
  startServer,
  stopServer,
  untilReady,
  urlOf,
} from './server-process.ts'

export interface EmbeddedServer {
  /** Connection string of a database of this cluster. */
  url(database: string): string
  readonly pid: number
  /** Stops the server, unless another process is still connected to it. */
  close(): Promise<void>
}

/** The server of a data directory: the one that already runs there, or else one started now. */
export async function openEmbedded(homePath: string, log: (line: string) => void): Promise<EmbeddedServer> {
  const home = resolve(homePath)
  mkdirSync(home, { recursive: true })
  const saved = readClusterFile(home)
  const attached = saved && (await attach(saved))
  if (attached) return attached
  const user = chooseRunAs()
  const binaries = reachableBinaries(findBinaries(), user)
  const directory = chooseDirectory(home, user)
  const password = saved?.password ?? newPassword()
  const cluster: ClusterFile = { directory, password, port: await freePort() }
  writeClusterFile(home, cluster)
  await initCluster(binaries, directory, password, user)
  log('starting PostgreSQL')
  const pid = startServer(binaries, directory, cluster.port, user)
  await untilReady(urlOf(cluster.port, password, 'postgres'), pid, 60, directory)
  return handle(cluster, pid)
}

async function attach(cluster: ClusterFile): Promise<EmbeddedServer | null> {
  const running = runningServer(cluster.directory)
  if (!running) return null
  // A process may have the recorded id by chance: only a server that takes our password is ours.
  const ours = await answers(urlOf(running.port, cluster.password, 'postgres'))
  return ours ? handle({ ...cluster, port: running.port }, running.pid) : null
}

function handle(cluster: ClusterFile, pid: number): EmbeddedServer {
  const stopNow = (): void => signal(pid)
  process.once('exit', stopNow)
  return {
    pid,
    url: (database) => urlOf(cluster.port, cluster.password, database),
    async close() {
      process.removeListener('exit', stopNow)
      if (await othersConnected(urlOf(cluster.port, cluster.password, 'postgres'))) return
      await stopServer(pid, 30)
    },
  }
}

async function othersConnected(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
    )
    await client.end()
    return rows.length > 0
  } catch {
    return false
  }
}

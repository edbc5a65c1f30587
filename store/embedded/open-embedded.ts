import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type Binaries, findBinaries } from './binaries.ts'
import {
  type ClusterFile,
  chooseDirectory,
  newPassword,
  reachableBinaries,
  readClusterFile,
  writeClusterFile,
} from './cluster-files.ts'
import { initCluster } from './init-cluster.ts'
import { chooseRunAs, type RunAs } from './run-as.ts'
import { freePort, runningServer, signal, startServer, stopServer, untilReady, urlOf } from './server-process.ts'

/** A start may have to recover from a crash first. */
const START_SECONDS = 120
const START_ATTEMPTS = 5
/** A server found running may still be coming up. */
const ATTACH_SECONDS = 10

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
  const attached = await attach(home)
  if (attached) return attached
  try {
    return await start(home, log)
  } catch (error) {
    // Another process may have started it between our look and our start.
    const other = await attach(home)
    if (other) return other
    throw error
  }
}

async function start(home: string, log: (line: string) => void): Promise<EmbeddedServer> {
  const user = chooseRunAs()
  const saved = readClusterFile(home)
  const binaries = reachableBinaries(findBinaries(), user)
  const directory = chooseDirectory(home, user, saved === null)
  const cluster: ClusterFile = { directory, password: saved?.password ?? newPassword(), port: await freePort() }
  writeClusterFile(home, cluster)
  await initCluster(binaries, directory, cluster.password, user)
  log('starting PostgreSQL')
  const pid = await startPatiently(binaries, cluster, user)
  const stopWithUs = (): void => signal(pid)
  process.once('exit', stopWithUs)
  return handle(cluster, pid, () => process.removeListener('exit', stopWithUs))
}

/**
 * After a server was killed, its last backends hold the shared memory for a moment, and a new server refuses to
 * start until they have gone.
 */
async function startPatiently(binaries: Binaries, cluster: ClusterFile, user: RunAs | null): Promise<number> {
  const url = urlOf(cluster.port, cluster.password, 'postgres')
  for (let left = START_ATTEMPTS; ; left--) {
    const pid = startServer(binaries, cluster.directory, cluster.port, user)
    try {
      await untilReady(url, pid, START_SECONDS, cluster.directory)
      return pid
    } catch (error) {
      if (left <= 1 || runningServer(cluster.directory)) throw error
      await wait(1_000)
    }
  }
}

/** The server an earlier process left running, or that another one uses now. */
async function attach(home: string): Promise<EmbeddedServer | null> {
  const cluster = readClusterFile(home)
  const running = cluster && runningServer(cluster.directory)
  if (!cluster || !running) return null
  // A process may have the recorded id by chance: only a server that takes our password is ours.
  const url = urlOf(running.port, cluster.password, 'postgres')
  const ours = await untilReady(url, running.pid, ATTACH_SECONDS, cluster.directory).then(
    () => true,
    () => false,
  )
  return ours ? handle({ ...cluster, port: running.port }, running.pid, () => undefined) : null
}

function handle(cluster: ClusterFile, pid: number, released: () => void): EmbeddedServer {
  return {
    pid,
    url: (database) => urlOf(cluster.port, cluster.password, database),
    async close() {
      released()
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

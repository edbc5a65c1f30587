import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'

const TICKS_PER_SECOND = 100

export interface Measured {
  readonly seconds: number
  /** Processor time of this process, all threads. */
  readonly nodeCpuSeconds: number
  /** Processor time of the database server and its children; null where the system does not tell. */
  readonly postgresCpuSeconds: number | null
  /** What else ran: load of the last minute, on this many processors. Above it, wall time is a lower bound. */
  readonly load: number
  readonly processors: number
}

/** Wall and processor time of `work`. `server`: process id of the database server. */
export async function measure<T>(
  server: number | null,
  work: () => Promise<T>,
): Promise<{ result: T; measured: Measured }> {
  const postgresBefore = server === null ? null : processorSeconds(server)
  const nodeBefore = process.cpuUsage()
  const start = performance.now()
  const result = await work()
  const seconds = (performance.now() - start) / 1000
  const node = process.cpuUsage(nodeBefore)
  const postgresAfter = server === null ? null : processorSeconds(server)
  return {
    result,
    measured: {
      seconds: round(seconds),
      nodeCpuSeconds: round((node.user + node.system) / 1e6),
      postgresCpuSeconds:
        postgresBefore === null || postgresAfter === null ? null : round(postgresAfter - postgresBefore),
      load: round(loadavg()[0] ?? 0),
      processors: availableParallelism(),
    },
  }
}

export const round = (value: number): number => Math.round(value * 100) / 100

/** Time of a process and its children, living and gone. Needs /proc. */
function processorSeconds(parent: number): number | null {
  let ticks = 0
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue
      const fields = statOf(name)
      if (Number(name) === parent) ticks += sum(fields, [11, 12, 13, 14])
      else if (Number(fields[1]) === parent) ticks += sum(fields, [11, 12])
    }
    return ticks / TICKS_PER_SECOND
  } catch {
    return null
  }
}

/** Fields of /proc/<pid>/stat after the name, which may hold spaces: 0 is the state, 1 the parent, 11 to 14 the times. */
function statOf(pid: string): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

const sum = (fields: readonly string[], at: readonly number[]): number =>
  at.reduce((total, index) => total + Number(fields[index] ?? 0), 0)

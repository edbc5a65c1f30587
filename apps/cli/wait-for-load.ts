import { setTimeout as sleep } from 'node:timers/promises'
import cliProgress from 'cli-progress'
import { z } from 'zod'
import { CityClockView } from '#kernel/contract-reads.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Api } from './api.ts'
import { Failure } from './failure.ts'
import type { Terminal } from './terminal.ts'

const Health = z.object({ status: z.string(), loaded: CityClockView.shape.loaded, clock: CityClockView.nullable() })
type Loaded = z.infer<typeof Health>['loaded']
const POLL_MS = 500

function isEnough(health: z.infer<typeof Health>, at: Instant | undefined): boolean {
  if (health.clock === null) return false
  const { state, reached } = health.loaded
  if (state === 'ready' || state === 'empty') return true
  return at !== undefined && reached !== null && reached > at
}

/** Shows how far the load is: a bar on a terminal, now and then a line elsewhere. */
function openProgress(terminal: Terminal) {
  const bar = new cliProgress.SingleBar(
    { stream: process.stderr, format: 'firebreak: loading {bar} {percentage}% · {reached}' },
    cliProgress.Presets.shades_classic,
  )
  let told = -1
  let shown = false
  return {
    show({ percent, reached }: Loaded) {
      if (process.stderr.isTTY) {
        if (!shown) bar.start(100, percent, { reached })
        shown = true
        bar.update(percent, { reached: reached ?? '' })
        return
      }
      const tenth = Math.floor(percent / 10)
      if (tenth > told) terminal.note(`waiting for the load: ${tenth * 10} %`)
      told = Math.max(told, tenth)
    },
    end() {
      if (shown) bar.stop()
    },
  }
}

/** Waits until the scenario is loaded far enough to answer for `at`; without `at`, until it is whole. */
export const waitForLoad = (api: Api, terminal: Terminal, at?: Instant): Promise<void> =>
  waitUntil(api, terminal, (health) => isEnough(health, at))

/** Waits until the scenarios of all systems are loaded, also those that come after the lead one. */
export const waitForAll = (api: Api, terminal: Terminal): Promise<void> =>
  waitUntil(api, terminal, (health) => isEnough(health, undefined) && health.loaded.whole)

async function waitUntil(
  api: Api,
  terminal: Terminal,
  enough: (health: z.infer<typeof Health>) => boolean,
): Promise<void> {
  const progress = openProgress(terminal)
  try {
    for (;;) {
      const health = await api.get('/healthz', Health)
      if (health.loaded.state === 'failed') {
        throw new Failure(
          'load-failed',
          'loading the scenario failed',
          "see the server's messages, then start it again",
        )
      }
      if (enough(health)) return
      progress.show(health.loaded)
      await sleep(POLL_MS)
    }
  } finally {
    progress.end()
  }
}

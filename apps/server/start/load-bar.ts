import cliProgress from 'cli-progress'
import type { CompanionStatus } from '../scenario/companion-loader.ts'
import type { ScenarioStatus } from '../scenario/scenario-runner.ts'

export interface LoadBar {
  show(status: ScenarioStatus): void
  /** The other systems' scenarios, behind the lead one. */
  showCompanions(all: readonly CompanionStatus[]): void
  end(): void
}

/** Progress on stderr: a bar on a terminal, a line for each tenth elsewhere. */
export function openLoadBar(): LoadBar {
  const bar = new cliProgress.SingleBar(
    {
      stream: process.stderr,
      format: 'firebreak: loading {bar} {percentage}% · {reached} · {refused} refused · {duration_formatted}',
      noTTYOutput: false,
      hideCursor: null,
    },
    cliProgress.Presets.shades_classic,
  )
  const fields = (status: ScenarioStatus) => ({ reached: status.reached ?? '', refused: status.refused })
  let started = false
  let told = -1
  let toldOf: string | undefined
  return {
    show(status) {
      if (!process.stderr.isTTY) {
        const tenth = Math.floor(status.percent / 10)
        if (tenth > told) process.stderr.write(`firebreak: loading ${tenth * 10} % (${status.reached ?? 'start'})\n`)
        told = Math.max(told, tenth)
        return
      }
      if (!started) bar.start(100, status.percent, fields(status))
      started = true
      bar.update(status.percent, fields(status))
    },
    showCompanions(all) {
      const now = all.find(({ state }) => state === 'loading')
      const percent = all.reduce((sum, one) => sum + one.percent, 0) / Math.max(1, all.length)
      const refused = all.reduce((sum, one) => sum + one.refused, 0)
      if (!process.stderr.isTTY) {
        if (now !== undefined && now.id !== toldOf) process.stderr.write(`firebreak: loading ${now.id}\n`)
        toldOf = now?.id
        return
      }
      if (!started) bar.start(100, percent, { reached: '', refused })
      started = true
      bar.update(percent, { reached: now?.id ?? '', refused })
    },
    end() {
      if (started) bar.stop()
      started = false
    },
  }
}

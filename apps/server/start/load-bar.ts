import cliProgress from 'cli-progress'
import type { ScenarioStatus } from '../scenario/scenario-runner.ts'

export interface LoadBar {
  show(status: ScenarioStatus): void
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
    end() {
      if (started) bar.stop()
    },
  }
}

import type { CommandStep, ScenarioStep } from '../../scenario.ts'
import { type Minute, minuteAt, toInstant } from '../time.ts'
import type { DeskStep } from './desk-act.ts'

/** What the desks' acts change in the rows of the outbreak's own course; null drops a row that has become idle. */
export type Amend = (command: string, row: unknown, at: Minute) => unknown | null

function amended(step: CommandStep, amend: Amend): CommandStep | null {
  const at = minuteAt(step.at)
  const rows = step.payloads.map((row) => amend(step.command, row, at))
  if (rows.every((row, i) => row === step.payloads[i])) return step
  const payloads = rows.filter((row) => row !== null)
  return payloads.length === 0 ? null : { ...step, payloads }
}

const MOST_ROWS = 500

function* asSteps(step: DeskStep, holders: ReadonlyMap<string, string>, count: { n: number }): Generator<ScenarioStep> {
  const at = toInstant(step.at)
  if ('rows' in step) {
    yield { kind: 'people', at, rows: step.rows }
    return
  }
  const { post, command, payloads } = step
  for (let i = 0; i < payloads.length; i += MOST_ROWS)
    yield {
      kind: 'command',
      at,
      post,
      person: holders.get(post) ?? null,
      command,
      payloads: payloads.slice(i, i + MOST_ROWS),
      request: `hohhot-2022-11-d${String(++count.n).padStart(6, '0')}`,
    }
}

/** Holders as they come about, so that each act says who sat at the post. */
function noteHolders(holders: Map<string, string>, step: ScenarioStep): void {
  if (step.kind !== 'command' || step.command !== 'fill-post') return
  for (const { post, holder } of step.payloads as readonly { post: string; holder: string }[]) holders.set(post, holder)
}

/** The outbreak's steps with the desks' between them, in order of time; at the same minute the outbreak's come first. */
export function* weave(
  base: readonly ScenarioStep[],
  desks: readonly DeskStep[],
  amend: Amend,
): Generator<ScenarioStep> {
  const own = desks
    .map((step) => ({ step, at: toInstant(step.at) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const holders = new Map<string, string>()
  const count = { n: 0 }
  let next = 0
  function* ownBefore(at: string | null): Generator<ScenarioStep> {
    for (let item = own[next]; item !== undefined && (at === null || item.at < at); item = own[++next])
      for (const made of asSteps(item.step, holders, count)) {
        noteHolders(holders, made)
        yield made
      }
  }
  for (const step of base) {
    yield* ownBefore(step.at)
    const kept = step.kind === 'command' ? amended(step, amend) : step
    if (kept === null) continue
    noteHolders(holders, kept)
    yield kept
  }
  yield* ownBefore(null)
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type RunState, runSlices } from '../people/bulk/run-slices.ts'
import { postJson } from '../shared/api.ts'
import { freshKey } from '../shared/evidence.ts'
import { isPassing } from '../shared/problem.ts'
import { addAnswer, type Checked, checkedOf, type Imported, NO_TOTALS, refusedOf, type Totals } from './import-run.ts'
import { type Line, sheetText } from './sheet.ts'

const PATH = '/api/imports/positives'
const pause = (attempt: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, attempt * 1000))

/** Says what would happen with the lines, and does nothing. */
export const useCheck = () =>
  useMutation({
    mutationFn: async (lines: readonly Line[]): Promise<Checked> =>
      checkedOf(await postJson<Imported>(PATH, { sheet: sheetText(lines), commit: false }), lines),
  })

export interface Committing {
  readonly state: RunState<Line> | null
  readonly totals: Totals
  readonly running: boolean
  /** Answers with the lines that became cases or were cases already. */
  readonly start: (lines: readonly Line[]) => Promise<ReadonlySet<number>>
  readonly clear: () => void
}

/** Reports the lines in slices; those not sent after an outage keep the keys they would have had. */
export function useCommit(): Committing {
  const client = useQueryClient()
  const [state, setState] = useState<RunState<Line> | null>(null)
  const [totals, setTotals] = useState(NO_TOTALS)
  const [running, setRunning] = useState(false)
  const broken = useRef<{ readonly left: readonly Line[]; readonly key: string; readonly offset: number } | null>(null)

  async function start(lines: readonly Line[]): Promise<ReadonlySet<number>> {
    const before = broken.current
    const goesOn = before !== null && before.left === lines
    const { key, offset } = goesOn ? before : { key: freshKey(), offset: 0 }
    let sum = goesOn ? totals : NO_TOTALS
    setTotals(sum)
    setRunning(true)
    const ended = await runSlices<Line>({
      rows: lines,
      key,
      offset,
      async send(slice, sliceKey) {
        const body = { sheet: sheetText(slice), commit: true }
        const answer = await postJson<Imported>(PATH, body, { 'idempotency-key': sliceKey })
        sum = addAnswer(sum, answer, slice)
        setTotals(sum)
        const refused = refusedOf(answer)
        return { accepted: slice.length - refused.length, refused }
      },
      onProgress: setState,
      isPassing,
      pause,
    })
    broken.current = { left: ended.left, key, offset: offset + ended.done }
    setRunning(false)
    if (ended.done > 0) await client.invalidateQueries()
    const notDone = new Set([...ended.left, ...ended.refused.map(({ row }) => row)].map(({ id }) => id))
    return new Set(lines.map(({ id }) => id).filter((id) => !notDone.has(id)))
  }
  return { state, totals, running, start, clear: () => setState(null) }
}

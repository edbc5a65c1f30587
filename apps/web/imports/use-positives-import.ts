import { useState } from 'react'
import type { Cursor } from '../grid/selection.ts'
import { COLUMN_IDS, EMPTY, filled, type Line, type Sheet, withoutLines } from './sheet.ts'
import { useCheck, useCommit } from './use-import.ts'

const START: Cursor = { row: 0, column: 0 }

/** A sheet from the paste to the report: what stands in it, what the last check said, and what is reported of it. */
export function usePositivesImport() {
  const [sheet, setSheet] = useState(EMPTY)
  const [cursor, setCursor] = useState(START)
  /** The sheet that the last check was of; another one has not been checked. */
  const [of, setOf] = useState<Sheet | null>(null)
  const check = useCheck()
  const commit = useCommit()
  const lines = filled(sheet)
  const checked = check.data
  const fresh = of === sheet && checked !== undefined
  const good = fresh ? lines.filter(({ id }) => !checked.bad.has(id)) : []

  function runCheck() {
    commit.clear()
    check.mutate(lines, { onSuccess: () => setOf(sheet) })
  }
  async function report(rows: readonly Line[]) {
    const done = await commit.start(rows)
    setSheet((now) => {
      const rest = withoutLines(now, done)
      setOf(rest)
      return rest
    })
    setCursor(START)
  }
  function goTo(line: number, field: string) {
    const row = sheet.lines.findIndex(({ id }) => id === line)
    const column = COLUMN_IDS.findIndex((id) => String(id) === field)
    setCursor({ row: Math.max(0, row), column: Math.max(0, column) })
    document.querySelector<HTMLElement>('[data-testid="sheet"]')?.focus()
  }
  return { sheet, setSheet, cursor, setCursor, lines, check, checked, fresh, good, commit, runCheck, report, goTo }
}
export type PositivesImport = ReturnType<typeof usePositivesImport>

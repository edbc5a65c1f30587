import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '../shared/numbers.ts'
import { ProblemView } from '../shared/problem-view.tsx'
import { ImportResult, ImportWorking } from './import-result.tsx'
import type { Checked } from './import-run.ts'
import { ProblemList } from './problem-list.tsx'
import { COLUMN_IDS, EMPTY, filled, type Line, type Sheet, withoutLines } from './sheet.ts'
import { SheetGrid } from './sheet-grid.tsx'
import { useCheck, useCommit } from './use-import.ts'

const columnOf = (field: string): number => COLUMN_IDS.findIndex((id) => String(id) === field)
const START = { row: 0, column: 0 }

/** Positives from a spreadsheet: pasted, checked, corrected in place, then reported with their duties. */
export function PositivesImportScreen() {
  const { t } = useTranslation()
  const [sheet, setSheet] = useState(EMPTY)
  const [cursor, setCursor] = useState(START)
  /** The sheet that the last check was of; another one has not been checked. */
  const [of, setOf] = useState<Sheet | null>(null)
  const check = useCheck()
  const commit = useCommit()
  const lines = filled(sheet)
  const checked: Checked | undefined = check.data
  const fresh = of === sheet && checked !== undefined
  const good = fresh ? lines.filter(({ id }) => !checked.bad.has(id)) : []
  const left = commit.state?.left ?? []
  const busy = check.isPending || commit.running

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
    const column = columnOf(field)
    setCursor({ row: Math.max(0, row), column: Math.max(0, column) })
    document.querySelector<HTMLElement>('[data-testid="sheet"]')?.focus()
  }
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('import.title')}</h1>
      </div>
      <p className="flat quiet">{t('import.lead')}</p>
      <div className="acts">
        <Button
          className="act"
          type={fresh ? 'default' : 'primary'}
          disabled={lines.length === 0 || busy}
          loading={check.isPending}
          onClick={runCheck}
          data-act="check"
        >
          {t('import.check')}
        </Button>
        <Button
          className="act"
          type={fresh ? 'primary' : 'default'}
          disabled={good.length === 0 || busy || left.length > 0}
          onClick={() => void report(good)}
          data-act="commit"
        >
          {t('import.commit', { n: count(good.length) })}
        </Button>
        <Button className="act" disabled={lines.length === 0 || busy} onClick={() => setSheet(EMPTY)}>
          {t('import.clear')}
        </Button>
        <span className="quiet num" data-testid="sheet-rows">
          {t('import.rows', { n: count(lines.length) })}
        </span>
      </div>
      <p className="flat num" role="status" data-testid="checked">
        {checked === undefined || commit.state !== null
          ? ''
          : fresh
            ? t('import.checked', {
                ready: count(checked.ready),
                known: count(checked.known),
                bad: count(checked.bad.size),
              })
            : t('import.stale')}
      </p>
      {sheet.unknown.length === 0 ? null : (
        <p className="flat quiet">{t('import.unknown', { columns: sheet.unknown.join('、') })}</p>
      )}
      {check.error === null ? null : <ProblemView error={check.error} />}
      {commit.running && commit.state !== null ? <ImportWorking state={commit.state} /> : null}
      {!commit.running && commit.state !== null ? (
        <ImportResult state={commit.state} totals={commit.totals} bad={lines.length} onGoOn={() => void report(left)} />
      ) : null}
      <SheetGrid
        sheet={sheet}
        onSheet={setSheet}
        problems={checked?.problems ?? []}
        cursor={cursor}
        onCursor={setCursor}
      />
      <ProblemList sheet={sheet} problems={checked?.problems ?? []} onGo={goTo} />
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { ProblemView } from '../shared/problem-view.tsx'
import { ImportActs } from './import-acts.tsx'
import { ImportResult, ImportWorking } from './import-result.tsx'
import { ProblemList } from './problem-list.tsx'
import { SheetGrid } from './sheet-grid.tsx'
import { usePositivesImport } from './use-positives-import.ts'

/** Positives from a spreadsheet: pasted, checked, corrected in place, then reported with their duties. */
export function PositivesImportScreen() {
  const { t } = useTranslation()
  const positives = usePositivesImport()
  const { sheet, setSheet, cursor, setCursor, lines, check, checked, commit, report, goTo } = positives
  const { state, totals, running } = commit
  const problems = checked?.problems ?? []
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('import.title')}</h1>
      </div>
      <p className="flat quiet">{t('import.lead')}</p>
      <ImportActs of={positives} />
      {sheet.unknown.length === 0 ? null : (
        <p className="flat quiet">{t('import.unknown', { columns: sheet.unknown.join('、') })}</p>
      )}
      {check.error === null ? null : <ProblemView error={check.error} />}
      {running && state !== null ? <ImportWorking state={state} /> : null}
      {!running && state !== null ? (
        <ImportResult state={state} totals={totals} bad={lines.length} onGoOn={() => void report(state.left)} />
      ) : null}
      <SheetGrid sheet={sheet} onSheet={setSheet} problems={problems} cursor={cursor} onCursor={setCursor} />
      <ProblemList sheet={sheet} problems={problems} onGo={goTo} />
    </div>
  )
}

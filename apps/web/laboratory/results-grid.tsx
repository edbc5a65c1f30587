import { Button } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Due } from '../shared/due.tsx'
import { freshKey } from '../shared/evidence.ts'
import { useNow } from '../shared/queries.ts'
import { useSendRows } from '../shared/use-send-rows.ts'
import { BenchRowFacts } from './bench-table.tsx'
import type { BenchTube } from './laboratory.resource.ts'
import { ctOf, resultOf, type TubeResult } from './parse-results.ts'
import { RowsSentView } from './rows-sent.tsx'

interface Typed {
  readonly result: string
  readonly ct: string
}
const EMPTY: Typed = { result: '', ct: '' }

/** The result of a line that can be sent as it stands; none while something is missing or cannot be read. */
function complete(tube: string, cell: Typed) {
  const result = resultOf(cell.result)
  const ct = ctOf(cell.ct)
  return result === undefined || 'why' in ct ? [] : [{ tube, result, ct: ct.ct }]
}

/** Results by keyboard: 1 to 4 or a word, Tab to the Ct, Enter or the arrows to the next tube. */
export function ResultsGrid({ rows, laboratory }: { rows: readonly BenchTube[]; laboratory: string }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({})
  const [given, setGiven] = useState<readonly string[]>([])
  const body = useRef<HTMLTableSectionElement>(null)
  const send = useSendRows()
  const ready = rows.flatMap(({ tube }) => complete(tube, typed[tube] ?? EMPTY))

  function move(event: KeyboardEvent<HTMLInputElement>, line: number) {
    const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const field = event.currentTarget.dataset.field
    body.current?.querySelector<HTMLInputElement>(`[data-line="${line + step}"][data-field="${field}"]`)?.focus()
  }
  function report() {
    setGiven(ready.map(({ tube }) => tube))
    const rows = ready.map((row) => ({ ...row, laboratory }))
    send.mutate({ command: 'report-tube-result', rows, key: freshKey() }, { onSuccess: () => setTyped({}) })
  }
  return (
    <>
      <p className="flat quiet">{t('lab.gridHow')}</p>
      <div className="scroll-x">
        <table className="grid lab-grid">
          <GridHead />
          <tbody ref={body}>
            {rows.map((row, line) => (
              <GridRow
                key={row.tube}
                row={row}
                line={line}
                typed={typed[row.tube] ?? EMPTY}
                onType={(cell) => setTyped((all) => ({ ...all, [row.tube]: cell }))}
                onKeyDown={move}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="acts">
        <Button
          type="primary"
          disabled={ready.length === 0 || laboratory === ''}
          loading={send.isPending}
          onClick={report}
          data-testid="send-grid"
        >
          {t('lab.sendN', { n: ready.length })}
        </Button>
      </div>
      <RowsSentView sent={send.data} error={send.error} tubes={given} />
    </>
  )
}

function GridHead() {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        <th scope="col">{t('lab.tube')}</th>
        <th scope="col">{t('lab.what')}</th>
        <th scope="col">{t('lab.result')}</th>
        <th scope="col">Ct</th>
        <th scope="col">{t('lab.due')}</th>
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly row: BenchTube
  readonly line: number
  readonly typed: Typed
  readonly onType: (cell: Typed) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>, line: number) => void
}
function GridRow({ row, line, typed, onType, onKeyDown }: RowProps) {
  const { t } = useTranslation()
  const now = useNow()
  const result: TubeResult | undefined = resultOf(typed.result)
  const badResult = typed.result !== '' && result === undefined
  const ct = ctOf(typed.ct)
  return (
    <tr data-tube={row.tube}>
      <th scope="row" className="num">
        {row.tube}
      </th>
      <td>
        <BenchRowFacts row={row} />
      </td>
      <td className="nowrap">
        <input
          className="lab-cell"
          data-line={line}
          data-field="result"
          value={typed.result}
          aria-label={`${row.tube} ${t('lab.result')}`}
          aria-invalid={badResult}
          autoComplete="off"
          onChange={(e) => onType({ ...typed, result: e.target.value })}
          onKeyDown={(e) => onKeyDown(e, line)}
        />{' '}
        <span className={badResult || result === 'positive' ? 'loud' : 'quiet'}>
          {result === undefined
            ? badResult
              ? t('lab.error.resultUnknown', { value: typed.result })
              : ''
            : t(`lab.results.${result}`)}
        </span>
      </td>
      <td>
        <input
          className="lab-cell"
          data-line={line}
          data-field="ct"
          value={typed.ct}
          inputMode="decimal"
          aria-label={`${row.tube} Ct`}
          aria-invalid={'why' in ct}
          autoComplete="off"
          onChange={(e) => onType({ ...typed, ct: e.target.value })}
          onKeyDown={(e) => onKeyDown(e, line)}
        />
        {'why' in ct ? <span className="loud"> {t(`lab.error.${ct.why}`, { value: typed.ct })}</span> : null}
      </td>
      <td>{row.dueAt === null ? null : <Due at={row.dueAt} now={now} />}</td>
    </tr>
  )
}

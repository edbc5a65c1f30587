import { useTranslation } from 'react-i18next'
import type { RowsSent } from '../shared/use-send-rows.ts'
import { useWords } from '../shared/words.ts'

const personIn = (row: object | undefined): string =>
  row !== undefined && 'person' in row && typeof row.person === 'string' ? row.person : ''

/** What became of the rows: how many were taken, and each refused one with its reason. */
export function RowsAnswer({ answer, rows }: { answer: RowsSent; rows: readonly object[] }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <div role="status" data-testid="rows-answer">
      <p className="flat">{t('tracing.accepted', { n: answer.accepted, refused: answer.refused.length })}</p>
      {answer.refused.length === 0 ? null : (
        <ul className="tracing-bad">
          {answer.refused.map(({ row, words: why }) => (
            <li key={row}>
              {personIn(rows[row])} — {words(why)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

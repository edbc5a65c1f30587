import { useTranslation } from 'react-i18next'
import type { CommandAccepted } from '../shared/read-types.ts'
import { useWords } from '../shared/words.ts'

const personIn = (row: object | undefined): string =>
  row !== undefined && 'person' in row && typeof row.person === 'string' ? row.person : ''

/** What became of the rows: how many were taken, and each refused one with its reason. */
export function RowsAnswer({ answer, rows }: { answer: CommandAccepted; rows: readonly object[] }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <div role="status" data-testid="rows-answer">
      <p className="flat">{t('tracing.accepted', { n: answer.accepted, refused: answer.refused.length })}</p>
      {answer.refused.length === 0 ? null : (
        <ul className="tracing-bad">
          {answer.refused.map(({ row, problem }) => (
            <li key={row}>
              {personIn(rows[row])} — {words(problem.words)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

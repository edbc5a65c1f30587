import { useTranslation } from 'react-i18next'
import { useWords } from '../shared/words.ts'
import type { CellProblem } from './import-run.ts'
import { COLUMN_IDS, type Sheet } from './sheet.ts'

const MOST = 200

interface Props {
  readonly sheet: Sheet
  readonly problems: readonly CellProblem[]
  readonly onGo: (line: number, field: string) => void
}

/** Each wrong cell by row, column and remedy; pressing goes there. */
export function ProblemList({ sheet, problems, onGo }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  const rowOf = new Map(sheet.lines.map(({ id }, n) => [id, n + 1]))
  const here = problems.filter(({ line }) => rowOf.has(line)).slice(0, MOST)
  if (here.length === 0) return null
  return (
    <section className="panel" aria-labelledby="bad-cells">
      <h2 id="bad-cells">{t('import.problems')}</h2>
      <ul className="flat" data-testid="bad-rows">
        {here.map(({ line, field, words: why }) => {
          const column = COLUMN_IDS.find((id) => id === field)
          return (
            <li key={`${line}/${field}`}>
              <button type="button" className="link-button" onClick={() => onGo(line, field)}>
                {t('import.problemAt', {
                  row: rowOf.get(line),
                  column: column === undefined ? field : t(`import.${column}`),
                })}
              </button>{' '}
              {words(why)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

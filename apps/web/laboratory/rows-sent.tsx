import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemView } from '../shared/problem-view.tsx'
import type { RowsSent } from '../shared/use-send-rows.ts'
import { useWords } from '../shared/words.ts'

interface Props {
  readonly sent: RowsSent | undefined
  readonly error: Error | null
  /** The tube of each row that was sent, to name a refused one. */
  readonly tubes: readonly string[]
}

/** What became of the rows: how many were recorded, and each refused one with its reason. */
export function RowsSentView({ sent, error, tubes }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  if (error !== null) return <ProblemView error={error} />
  if (sent === undefined) return null
  return (
    <Alert
      type={sent.refused.length === 0 ? 'success' : 'warning'}
      showIcon
      role="status"
      title={t('lab.sent', { n: sent.accepted, refused: sent.refused.length })}
      description={
        sent.refused.length === 0 ? null : (
          <ul className="flat" data-testid="refused-rows">
            {sent.refused.map(({ row, words: why }) => (
              <li key={row}>
                <code>{tubes[row]}</code> {words(why)}
              </li>
            ))}
          </ul>
        )
      }
    />
  )
}

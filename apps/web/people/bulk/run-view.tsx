import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { count } from '../../shared/numbers.ts'
import { ProblemView } from '../../shared/problem-view.tsx'
import { useLanguage, useWords } from '../../shared/words.ts'
import type { Listed } from './bulk-act.ts'
import { gather } from './gather.ts'
import type { RunState } from './run-slices.ts'

interface Props {
  readonly state: RunState<Listed>
  readonly onGoOn: () => void
  readonly onClose: () => void
}

/** What became of a bulk act: how many were done, everybody who was not with the reason, and what was not sent. */
export function RunView({ state, onGoOn, onClose }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  const language = useLanguage()
  const { accepted, refused, left, broke } = state
  const groups = gather(
    refused.map(({ row, words: why }) => ({ person: row.row.person, why })),
    language,
  )
  return (
    <div data-testid="bulk-done">
      <p className="flat num" role="status">
        {t('bulk.done', { accepted: count(accepted), refused: count(refused.length) })}
      </p>
      {broke === null ? null : (
        <>
          <p className="flat loud">{t('bulk.stopped', { n: count(left.length) })}</p>
          <ProblemView error={broke} />
        </>
      )}
      {groups.length === 0 ? null : (
        <>
          <h3>{t('bulk.refusedRows')}</h3>
          <ul className="flat bulk-refused">
            {groups.map(({ people, why, more }) => (
              <li key={people[0]}>
                {people.join('、')} — {words(why)} {more > 0 ? t('bulk.more', { n: count(more) }) : null}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="acts">
        {left.length === 0 ? null : (
          <Button className="act" type="primary" onClick={onGoOn} data-act="go-on">
            {t('bulk.again', { n: count(left.length) })}
          </Button>
        )}
        <Button className="act" onClick={onClose} data-act="close-bulk">
          {t('bulk.close')}
        </Button>
      </div>
    </div>
  )
}

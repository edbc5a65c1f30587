import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { isForbidden, ProblemError, statusOf } from './problem.ts'
import { useMe } from './queries.ts'
import { useLanguage } from './words.ts'

/** What went wrong, in the server's own words: which rule, why here, what would make it possible. */
export function ProblemView({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const me = useMe().data
  if (!(error instanceof ProblemError)) return <Alert type="error" showIcon title={String(error)} />
  const { problem } = error
  const said = problem.words[language] || problem.detail
  const words = said || (problem.status === 0 ? t('problem.network') : fallback())
  function fallback() {
    if (problem.status === 404) return t('problem.notFound')
    return isForbidden(error) ? t('problem.noRight') : t('problem.unknown', { status: statusOf(error) })
  }
  const askSignIn = isForbidden(error) && me?.guest !== false
  return (
    <Alert
      type={isForbidden(error) ? 'info' : 'error'}
      showIcon
      role="alert"
      title={askSignIn ? t('problem.forbiddenTitle') : t('problem.title')}
      description={
        <div>
          <p className="flat">{words}</p>
          {problem.errors.length > 0 ? (
            <ul className="flat">
              {problem.errors.map((e) => (
                <li key={`${e.field}-${e.row}-${e.code}`}>
                  {e.row === null ? '' : `${t('problem.row', { row: e.row })} `}
                  <code>{e.field}</code>: {e.message}
                </li>
              ))}
            </ul>
          ) : null}
          {askSignIn ? (
            <p className="flat">
              {t('problem.noRightGuest')} <Link to="/sign-in">{t('app.signIn')}</Link>
            </p>
          ) : null}
        </div>
      }
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>{t('app.retry')}</Button>}
    />
  )
}

import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemView } from './problem-view.tsx'

/** Loading, error or content: one shape for every screen. Old data stay visible while a refetch fails. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const { t } = useTranslation()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error !== null) return <ProblemView error={query.error} onRetry={() => void query.refetch()} />
  return (
    <p className="quiet" role="status">
      {t('app.loading')}…
    </p>
  )
}

/** Nothing to show, said in words. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="quiet nothing">{children}</p>
}

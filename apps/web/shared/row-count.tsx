import { useTranslation } from 'react-i18next'
import { count } from './numbers.ts'

/** Most rows that a list asks the server for. */
export const LIST_LIMIT = 500

/** How many rows stand below. A full page means that there may be more: then the number is no total, and says so. */
export function RowCount({ shown, asked }: { shown: number; asked: number }) {
  const { t } = useTranslation()
  return (
    <p className="flat quiet num">
      {asked < LIST_LIMIT ? t('list.total', { n: count(shown) }) : t('list.newest', { n: count(asked) })}
      {asked >= LIST_LIMIT && shown < asked ? ` · ${t('list.ofThem', { n: count(shown) })}` : null}
    </p>
  )
}

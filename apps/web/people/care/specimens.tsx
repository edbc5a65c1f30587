import { useTranslation } from 'react-i18next'
import { Moment } from '../../shared/due.tsx'

interface Tested {
  readonly takenAt: string
  readonly result: 'negative' | 'positive'
  readonly ct: number | null
  readonly passes: boolean
  readonly day?: number
}

/** Tests in the order in which they were taken: shape and word say which count. */
export function Specimens({ tests }: { readonly tests: readonly Tested[] }) {
  const { t } = useTranslation()
  return (
    <ol className="lines">
      {tests.map(({ takenAt, result, ct, passes, day }) => (
        <li key={takenAt}>
          <Moment at={takenAt} /> {day === undefined ? null : `${t('care.homeTest', { day })} · `}
          {t(`care.result.${result}`)}
          {ct === null ? null : <span className="num"> {t('care.ct', { ct })}</span>}{' '}
          <b>{passes ? `● ${t('care.passes')}` : `▲ ${t('care.fails')}`}</b>
        </li>
      ))}
    </ol>
  )
}

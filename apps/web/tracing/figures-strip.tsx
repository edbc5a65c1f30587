import { useTranslation } from 'react-i18next'
import { useAppSearch } from '../shared/search.ts'
import { useTracingFigures } from './tracing.resource.ts'

const percent = (part: number | null): string => (part === null ? '–' : `${Math.round(part * 100)} %`)
const decimal = (n: number | null): string => (n === null ? '–' : n.toFixed(1))

/** Quality of tracing by names that readers know. */
export function FiguresStrip() {
  const { t } = useTranslation()
  const figures = useTracingFigures(useAppSearch().place ?? '').data
  if (figures === undefined) return null
  const shown = [
    ['interviewsLate', `${figures.interviewsLate} / ${figures.interviewsOwed}`],
    ['unlinked', String(figures.unlinked)],
    ['perCase', `${decimal(figures.contactsPerCaseMean)} / ${decimal(figures.contactsPerCaseMedian)}`],
    ['known', percent(figures.knownShare)],
    ['seen', `${figures.seenToday} / ${figures.followed}`],
    ['complete', percent(figures.followUpComplete)],
    ['lost', String(figures.lost)],
    ['toPlacement', decimal(figures.medianDaysToPlacement)],
  ] as const
  return (
    <dl className="tracing-figures panel">
      {shown.map(([name, value]) => (
        <div key={name} title={t(`tracing.figureWhy.${name}`)}>
          <dt>{t(`tracing.figure.${name}`)}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

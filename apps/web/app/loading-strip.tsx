import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { useClock } from '../shared/queries.ts'
import { fullTime } from '../shared/times.ts'

/** While the exercise loads: the day reached and how far it is; the figures below are of that moment. */
export function LoadingStrip() {
  const { t } = useTranslation()
  const loaded = useClock().data?.loaded
  if (loaded === undefined || loaded.state === 'ready') return null
  if (loaded.state === 'failed') return <div className="strip strip-stale">{t('clock.loadFailed')}</div>
  if (loaded.state === 'empty') return <div className="strip">{t('clock.empty')}</div>
  const percent = Math.round(loaded.percent)
  return (
    <div className="strip strip-loading" role="status">
      <strong>{t('clock.loadingTitle')}</strong>
      <Progress percent={percent} size="small" showInfo={false} aria-label={t('clock.loadingTitle')} />
      <span>
        {t('clock.loadingReached', { at: loaded.reached === null ? '—' : fullTime(loaded.reached), percent })}
      </span>
    </div>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { postJson } from '../shared/api.ts'
import { useClock } from '../shared/queries.ts'
import type { CityClock } from '../shared/read-types.ts'
import { carriedOn, fullTime, nextHour } from '../shared/times.ts'

const HOUR_A_MINUTE = 60
const HOUR_IN_TEN_SECONDS = 360

/** The one clock on the screen: the city's. Carried on between two words of the server at its own rate. */
export function useTickingNow(clock: CityClock | undefined, toldAtMs: number): string {
  const [wall, setWall] = useState(() => Date.now())
  const moving = clock !== undefined && clock.rate !== 0
  useEffect(() => {
    if (!moving) return
    const timer = setInterval(() => setWall(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [moving])
  if (clock === undefined) return ''
  return carriedOn(clock.now, clock.rate, Math.max(0, wall - toldAtMs))
}

export function CityClockControl() {
  const { t } = useTranslation()
  const query = useClock()
  const client = useQueryClient()
  const clock = query.data
  const now = useTickingNow(clock, query.dataUpdatedAt)
  const turn = useMutation({
    mutationFn: (body: { to?: string; rate?: number; run?: boolean }) => postJson<CityClock>('/api/clock', body),
    onSuccess: () => client.invalidateQueries(),
  })
  if (clock === undefined) return <div className="clock" />
  const running = clock.rate !== 0
  const items = [
    { key: 'hour', label: t('clock.nextHour'), onClick: () => turn.mutate({ to: nextHour(now) }) },
    { key: 'run', label: t('clock.run'), onClick: () => turn.mutate({ rate: HOUR_A_MINUTE, run: true }) },
    { key: 'fast', label: t('clock.runFast'), onClick: () => turn.mutate({ rate: HOUR_IN_TEN_SECONDS, run: true }) },
    { key: 'stop', label: t('clock.stop'), disabled: !running, onClick: () => turn.mutate({ run: false }) },
  ]
  return (
    <div className="clock">
      <time dateTime={now} className="num clock-now" title={t('clock.now')} data-testid="city-clock">
        {fullTime(now)}
      </time>
      {clock.simulated ? (
        <span className="tag tag-simulated" title={t('app.simulatedWhy')}>
          {t('app.simulated')} · {running ? t('clock.rate', { rate: clock.rate }) : t('clock.stopped')}
        </span>
      ) : null}
      {clock.mode === 'scenario' ? (
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button size="small" loading={turn.isPending} className="clock-button">
            {t('clock.control')} ▾
          </Button>
        </Dropdown>
      ) : null}
      {clock.loaded.queued > 0 ? (
        <span className="quiet small clock-queued">{t('clock.queued', { n: clock.loaded.queued })}</span>
      ) : null}
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FOUND_IN } from '#outbreak/cases/events.ts'
import { useDark } from '../app/themed.tsx'
import { count } from '../shared/numbers.ts'
import type { TrendDayView } from '../shared/read-types.ts'
import { Estimated } from './estimated.tsx'
import { drawTrend } from './trend-chart.ts'

/** The trend in full: each setting a layer, and below it the numbers, each of which opens the day's list. */
export function TrendDrawer({ days, place }: { days: readonly TrendDayView[]; place: string }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const dark = useDark()
  useEffect(() => {
    if (box.current === null) return
    return drawTrend(box.current, days, (setting) => t(`foundIn.${setting}`), dark)
  }, [days, t, dark])
  return (
    <>
      <div ref={box} className="trend-chart" aria-hidden="true" />
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('person.date')}</th>
              <th scope="col">{t('board.positives')}</th>
              <th scope="col">{t('board.controlled')}</th>
              <th scope="col">{t('board.societal')}</th>
              {FOUND_IN.map((setting) => (
                <th scope="col" key={setting}>
                  {t(`foundIn.${setting}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...days].reverse().map((day) => (
              <tr key={day.date}>
                <th scope="row" className="num">
                  {day.date.slice(5)} {day.estimated ? <Estimated why={t('board.estimatedWhy')} /> : null}
                </th>
                <td className="num">
                  <Link to="/people" search={{ place, date: day.date }}>
                    {count(day.total)}
                  </Link>
                </td>
                <td className="num">{count(day.controlled)}</td>
                <td className="num">{count(day.societal)}</td>
                {FOUND_IN.map((setting) => (
                  <td className="num" key={setting}>
                    {count(day.byFoundIn[setting] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

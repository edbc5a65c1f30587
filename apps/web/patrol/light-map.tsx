import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { BeatLight, LightView } from '#patrol/contract-reads.ts'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { useRead } from '../shared/queries.ts'
import { clockTime, dayTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { MISS_WORDS } from './patrol-words.ts'

/** Five steps from dark to the target reached; each has its own depth and the number in it. */
function depthOf(lit: number | null, target: number): string {
  if (lit === null) return 'none'
  if (lit >= target) return '4'
  return String(Math.min(3, Math.floor((lit / Math.max(1, target)) * 4)))
}

/** Beats × hours with their lit minutes, most missing first; the answer to "where is nobody seen". */
export function LightMap({ place }: { readonly place: string | undefined }) {
  const { t } = useTranslation()
  const light = useRead<LightView>('board', '/api/patrol/light', { place, hours: 26 })
  return (
    <Loaded query={light}>
      {(view) => (view.beats.length === 0 ? <Nothing>{t('patrol.noBeats')}</Nothing> : <Heat view={view} />)}
    </Loaded>
  )
}

function Heat({ view }: { readonly view: LightView }) {
  const { t } = useTranslation()
  const planned = view.hours.flatMap((hour, n) =>
    view.beats.some((beat) => beat.hours[n]?.lit !== null && beat.hours[n]?.lit !== undefined) ? [{ hour, n }] : [],
  )
  const short = view.beats.filter(({ missing }) => missing > 0).length
  return (
    <section className="panel" aria-label={t('patrol.light')}>
      <p className="flat">
        {t('patrol.lightSays', { beats: view.beats.length, short })}{' '}
        <span className="heat-key">
          <i className="heat heat-0" /> {t('patrol.dark')} <i className="heat heat-2" /> {t('patrol.half')}{' '}
          <i className="heat heat-4" /> {t('patrol.reached')} <i className="heat heat-none" /> {t('patrol.notPlanned')}
        </span>
      </p>
      <div className="scroll-x">
        <table className="grid heat-map">
          <caption className="quiet">{t('patrol.lightCaption', { at: dayTime(view.at) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('patrol.beat')}</th>
              <th scope="col" className="num">
                {t('patrol.missing')}
              </th>
              {planned.map(({ hour }) => (
                <th key={hour} scope="col" className="num" title={dayTime(hour)}>
                  {clockTime(hour).slice(0, 2)}
                </th>
              ))}
              <th scope="col">{t('patrol.missedPoints')}</th>
            </tr>
          </thead>
          <tbody>
            {view.beats.map((beat) => (
              <BeatRow key={beat.beat} beat={beat} columns={planned.map(({ n }) => n)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function BeatRow({ beat, columns }: { readonly beat: BeatLight; readonly columns: readonly number[] }) {
  const { t } = useTranslation()
  const words = useWords()
  const reasons = [...Map.groupBy(beat.missed, ({ reason }) => reason)]
  return (
    <tr data-beat={beat.beat}>
      <th scope="row">
        {words(beat.words)}
        <span className="quiet small">
          {' '}
          {t('patrol.gradeTarget', { grade: beat.grade, target: beat.target })} · {words(beat.unitWords)}
        </span>
      </th>
      <td className="num">{beat.missing === 0 ? '●' : beat.missing}</td>
      {columns.map((n) => {
        const cell = beat.hours[n]
        if (cell === undefined) return <td key={n} />
        return (
          <td
            key={cell.hour}
            className={`num heat heat-${depthOf(cell.lit, beat.target)}`}
            title={`${dayTime(cell.hour)} ${cell.lit ?? t('patrol.notPlanned')}`}
          >
            {cell.lit ?? '·'}
          </td>
        )
      })}
      <td>
        {reasons.map(([reason, points], n) => (
          <Fragment key={reason}>
            {n === 0 ? '' : '，'}
            {words(MISS_WORDS[reason] ?? { zh: reason, en: reason })} {points.length}
          </Fragment>
        ))}
      </td>
    </tr>
  )
}

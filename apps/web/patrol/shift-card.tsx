import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftView } from '#patrol/contract-reads.ts'
import type { Act } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due } from '../shared/due.tsx'
import { dayTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { reportIncident } from './incident-acts.form.ts'
import { MISS_WORDS, SHIFT_WORDS, STATUS_WORDS } from './patrol-words.ts'
import {
  briefShift,
  handOverShift,
  missPoint,
  startShift,
  statusTaps,
  takeOverShift,
  visitPoint,
} from './shift-acts.form.ts'
import { ShiftSheet } from './shift-sheet.tsx'

/** What moves this shift on, as it stands; a shift handed over is taken by the unit it was handed to. */
function nextActs(shift: ShiftView, unit: string): readonly Act[] {
  switch (shift.status) {
    case 'planned':
      return [briefShift(shift)]
    case 'briefed':
      return [startShift(shift)]
    case 'on-street':
      return [reportIncident('patrol', shift.beat), handOverShift(shift)]
    case 'handed-over':
      return shift.nextUnit === unit ? [takeOverShift(shift)] : []
    default:
      return []
  }
}

/** One shift on the phone: where, until when, one tap for the status, the points, the next act. */
export function ShiftCard({
  shift,
  unit,
  now,
}: {
  readonly shift: ShiftView
  readonly unit: string
  readonly now: string
}) {
  const { t } = useTranslation()
  const words = useWords()
  const context = useActContext()
  const [paper, setPaper] = useState(false)
  const { status, startsAt, endsAt, unitStatus } = shift
  const late = status === 'planned' || status === 'briefed' ? startsAt < now : endsAt < now
  return (
    <article className={late ? 'panel duty duty-late' : 'panel duty'} data-shift={shift.shift} data-status={status}>
      <h3 className="flat">
        <span aria-hidden="true">{late ? '▲' : status === 'on-street' ? '●' : '◐'}</span> {words(shift.beatWords)}
      </h3>
      <p className="flat">
        {words(SHIFT_WORDS[status] ?? { zh: status, en: status })}
        {unitStatus === null ? '' : ` · ${words(STATUS_WORDS[unitStatus] ?? { zh: unitStatus, en: unitStatus })}`}
        {shift.lights ? ` · ${t('patrol.lightsOn')}` : ''}
        {' · '}
        <Due at={status === 'planned' || status === 'briefed' ? startsAt : endsAt} now={now} />
      </p>
      <p className="flat quiet">
        {dayTime(startsAt)} – {dayTime(endsAt)} · {t('patrol.grade', { grade: shift.grade })}
        {shift.car === null ? '' : ` · ${shift.car}`} · {t('patrol.crew', { n: shift.members.length })}
      </p>
      {status === 'on-street' ? <Taps shift={shift} /> : null}
      {status === 'on-street' ? <Points shift={shift} /> : null}
      <div className="acts">
        {nextActs(shift, unit).map((act, n) => (
          <ActButton key={act.command} act={act} context={context} primary={n === 0} />
        ))}
        <button type="button" className="link-button" onClick={() => setPaper(!paper)} aria-expanded={paper}>
          {t('patrol.sheet')}
        </button>
      </div>
      {paper ? <ShiftSheet shift={shift} onClose={() => setPaper(false)} /> : null}
    </article>
  )
}

function Taps({ shift }: { readonly shift: ShiftView }) {
  const { t } = useTranslation()
  const context = useActContext()
  const words = useWords()
  const { unitStatus } = shift
  if (unitStatus === 'dispatched' || unitStatus === 'en-route' || unitStatus === 'on-scene')
    return <p className="flat quiet">{t('patrol.incidentRuns')}</p>
  return (
    <fieldset className="acts taps">
      <legend className="quiet">{t('patrol.oneTap')}</legend>
      {statusTaps(shift).map((act) => (
        <ActButton key={words(act.words)} act={act} context={context} />
      ))}
    </fieldset>
  )
}

function Points({ shift }: { readonly shift: ShiftView }) {
  const { t } = useTranslation()
  const words = useWords()
  const context = useActContext()
  return (
    <ul className="lines" aria-label={t('patrol.points')}>
      {shift.points.map((point) => {
        const open = point.missed === null && point.visits < point.minVisits
        const mark = open ? '○' : point.missed === null ? '●' : '■'
        return (
          <li key={point.point} data-point={point.point}>
            <span>
              <span aria-hidden="true">{mark}</span> {words(point.words)}{' '}
              <span className="quiet">
                {point.missed === null
                  ? t('patrol.visitsOf', { n: point.visits, of: point.minVisits })
                  : words(MISS_WORDS[point.missed] ?? { zh: point.missed, en: point.missed })}
                {point.minStayMinutes > 0 && open ? ` · ${t('patrol.stay', { n: point.minStayMinutes })}` : ''}
              </span>
            </span>
            {open ? (
              <span className="acts">
                <ActButton act={visitPoint(shift, point)} context={context} primary />
                <ActButton act={missPoint(shift, point.point)} context={context} />
              </span>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

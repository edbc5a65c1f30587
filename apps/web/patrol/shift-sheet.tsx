import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ShiftView } from '#patrol/contract-reads.ts'
import { fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { MISS_WORDS, SHIFT_WORDS } from './patrol-words.ts'

function ShiftPoints({ points }: { readonly points: ShiftView['points'] }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">{t('patrol.point')}</th>
          <th scope="col">{t('patrol.visits')}</th>
          <th scope="col">{t('patrol.missedWhy')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.point}>
            <th scope="row">{words(point.words)}</th>
            <td>
              {point.visits} / {point.minVisits}
            </td>
            <td>
              {point.missed === null ? '' : words(MISS_WORDS[point.missed] ?? { zh: point.missed, en: point.missed })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The sheet of a shift: crew, car, points, hand-over. Printing prints this paper alone. */
export function ShiftSheet({ shift, onClose }: { readonly shift: ShiftView; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const words = useWords()
  const role = (name: string) => t(`patrol.role.${name as 'officer'}`)
  return (
    <article className="print-sheet" data-testid="shift-sheet">
      <h2>{t('patrol.sheetTitle')}</h2>
      <p>
        {words(shift.beatWords)} · {t('patrol.grade', { grade: shift.grade })} · {shift.shift}
      </p>
      <p>
        {fullTime(shift.startsAt)} – {fullTime(shift.endsAt)} ·{' '}
        {words(SHIFT_WORDS[shift.status] ?? { zh: shift.status, en: shift.status })}
        {shift.car === null ? '' : ` · ${shift.car}`}
      </p>
      <p>
        {shift.members
          .map(
            ({ person, role: is }) =>
              `${person} ${role(is)}${person === shift.leader ? ` (${t('patrol.leader')})` : ''}`,
          )
          .join('，')}
      </p>
      <ShiftPoints points={shift.points} />
      <p>
        {t('patrol.notes')}: {shift.notes ?? ''}
      </p>
      <p>
        {t('patrol.defects')}: {shift.defects ?? ''}
      </p>
      <p>
        {t('patrol.signLeader')} ____________ {t('patrol.signNext')} ____________
      </p>
      <p className="quiet">{t('patrol.simulated')}</p>
      <div className="acts">
        <Button onClick={() => window.print()}>{t('patrol.print')}</Button>
        <Button onClick={onClose}>{t('patrol.closePaper')}</Button>
      </div>
    </article>
  )
}

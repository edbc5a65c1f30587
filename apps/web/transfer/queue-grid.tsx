import { Link } from '@tanstack/react-router'
import { memo, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActContext } from '../shared/act-context.ts'
import { ActDrawer } from '../shared/act-drawer.tsx'
import { Due } from '../shared/due.tsx'
import { recordCareNeeds } from './record-care-needs.form.ts'
import type { TransferRequest } from './transfer.resource.ts'

interface Props {
  readonly rows: readonly TransferRequest[]
  readonly now: string
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** Worst first. A row is chosen with the space bar, as any box. */
export function QueueGrid({ rows, now, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const context = useActContext()
  const all = rows.every(({ person }) => chosen.has(person))
  const [needsOf, setNeedsOf] = useState<TransferRequest | null>(null)
  const latest = useRef({ chosen, onChoose })
  latest.current = { chosen, onChoose }
  // The same function for the life of the grid: choosing one row draws that row again, not a hundred.
  const toggle = useCallback((person: string) => {
    const next = new Set(latest.current.chosen)
    if (!next.delete(person)) next.add(person)
    latest.current.onChoose(next)
  }, [])
  return (
    <section className="scroll-x panel" aria-label={t('transfer.queue')}>
      <table className="grid transfer-grid">
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={t('transfer.selectAll')}
                checked={all}
                onChange={() => onChoose(new Set(all ? [] : rows.map(({ person }) => person)))}
              />
            </th>
            <th scope="col">{t('transfer.person')}</th>
            <th scope="col">{t('transfer.what')}</th>
            <th scope="col">{t('transfer.wait')}</th>
            <th scope="col">{t('transfer.due')}</th>
            <th scope="col">{t('transfer.home')}</th>
            <th scope="col">{t('transfer.where')}</th>
            <th scope="col">{t('transfer.needs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.person}
              row={row}
              now={now}
              chosen={chosen.has(row.person)}
              onToggle={toggle}
              onNeeds={setNeedsOf}
            />
          ))}
        </tbody>
      </table>
      {needsOf === null ? null : (
        <ActDrawer
          act={recordCareNeeds(needsOf.needs)}
          context={{ ...context, personId: needsOf.person }}
          onClose={() => setNeedsOf(null)}
        />
      )}
    </section>
  )
}

interface RowProps {
  readonly row: TransferRequest
  readonly now: string
  readonly chosen: boolean
  readonly onToggle: (person: string) => void
  readonly onNeeds: (row: TransferRequest) => void
}
/** One form serves all rows, so that a row is only text, a box and a button. */
const Row = memo(function Row({ row, now, chosen, onToggle, onNeeds }: RowProps) {
  const { t } = useTranslation()
  const urgency = row.urgency === 0 ? 'u0' : row.urgency === 1 ? 'u1' : 'u2'
  return (
    <tr data-request={row.person}>
      <td>
        <input
          type="checkbox"
          aria-label={t('transfer.select', { person: row.person })}
          checked={chosen}
          onChange={() => onToggle(row.person)}
        />
      </td>
      <th scope="row">
        <Link to="/people/$person" params={{ person: row.person }}>
          {row.person}
        </Link>
      </th>
      <td>
        {t(`transfer.${row.class}`)}
        {row.class === 'positive' ? (
          <>
            {' · '}
            <Grade grade={row.grade} />
          </>
        ) : null}
        {row.needs.map((need) => (
          <strong key={need}> · {t(`transfer.need.${need}`)}</strong>
        ))}
        {row.urgency === 2 ? null : <span className="loud"> {t(`transfer.urgency.${urgency}`)}</span>}
      </td>
      <td>
        {t(`transfer.waitsFor.${row.waitsFor}`)} <span className="quiet small">{t(`transfer.age.${row.age}`)}</span>
        {row.blockedBy === null ? null : (
          <span className="quiet small">
            {' '}
            ■ {t('transfer.blocked')} {row.blockedBy.replace('resource:', '')}
          </span>
        )}
      </td>
      <td>{row.dueAt === null ? '' : <Due at={row.dueAt} now={now} />}</td>
      <td>{row.homeName}</td>
      <td>{row.facilityName ?? ''}</td>
      <td>
        <button
          type="button"
          className="act-link"
          onClick={() => onNeeds(row)}
          aria-label={t('transfer.needsOf', { person: row.person })}
          data-act="record-care-needs"
        >
          …
        </button>
      </td>
    </tr>
  )
})

const GRADES = ['asymptomatic', 'mild', 'common', 'severe', 'critical'] as const

function Grade({ grade }: { grade: string }) {
  const { t } = useTranslation()
  const known = GRADES.find((one) => one === grade)
  return <>{known === undefined ? grade : t(`transfer.grade.${known}`)}</>
}

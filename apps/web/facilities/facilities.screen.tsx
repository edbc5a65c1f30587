import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { useClock, useMe, useRead } from '../shared/queries.ts'
import type { FacilityRow } from '../shared/read-types.ts'
import { useAppSearch } from '../shared/search.ts'
import { useWords } from '../shared/words.ts'
import { BedsBar } from './beds-bar.tsx'
import { openFacility } from './open-facility.form.ts'

const KINDS = ['designated-hospital', 'makeshift-hospital', 'isolation-site'] as const

export function FacilitiesScreen() {
  const { t } = useTranslation()
  const search = useAppSearch()
  const city = useClock().data?.city ?? ''
  const place = search.place ?? city
  const context = useActContext()
  const guest = useMe().data?.guest ?? true
  const list = useRead<FacilityRow[]>('facilities', '/api/facilities', { place }, { enabled: place !== '' })
  return (
    <div className="page">
      <h1>{t('facility.title')}</h1>
      <p className="quiet flat">{t('facility.counted')}</p>
      {guest ? null : (
        <div className="acts">
          <ActButton act={openFacility} context={{ ...context, place }} />
        </div>
      )}
      <Loaded query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <Nothing>{t('facility.none')}</Nothing>
          ) : (
            KINDS.map((kind) => <Kind key={kind} kind={kind} rows={rows.filter((row) => row.kind === kind)} />)
          )
        }
      </Loaded>
    </div>
  )
}

function Kind({ kind, rows }: { kind: (typeof KINDS)[number]; rows: readonly FacilityRow[] }) {
  const { t } = useTranslation()
  const words = useWords()
  if (rows.length === 0) return null
  return (
    <section className="panel" aria-labelledby={kind}>
      <h2 id={kind}>{t(`facility.kind.${kind}`)}</h2>
      <ul className="facility-list">
        {rows.map((row) => (
          <li key={row.facility}>
            <Link to="/facilities/$facility" params={{ facility: row.facility }}>
              {words(row.name)}
            </Link>
            <span className="quiet small">{row.placeName}</span>
            <BedsBar row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NEED_RULES } from '#outbreak/needs/contract-kinds.ts'
import { requestNeed } from '../needs/request-need.form.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { usePurpose } from '../shared/purpose.ts'
import { PurposeNow } from '../shared/purpose-gate.tsx'
import { useMe, useNow, useRead } from '../shared/queries.ts'
import { fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import type { BuildingPage, NeedRow } from './read-types.ts'
import { recordHousehold } from './record-household.form.ts'

/** A building's homes by unit, with those who are looked after first and who is called about them. */
export function BuildingScreen() {
  const { building = '' } = useParams({ strict: false })
  const guest = useMe().data?.guest ?? true
  const stated = usePurpose('record')
  const page = useRead<BuildingPage>(
    'zones',
    `/api/buildings/${encodeURIComponent(building)}`,
    {},
    { headers: guest ? {} : stated.headers, keep: false },
  )
  return (
    <div className="page">
      {guest ? null : <PurposeNow stated={stated} />}
      <Loaded query={page}>{(data) => <Building page={data} />}</Loaded>
    </div>
  )
}

function Building({ page }: { page: BuildingPage }) {
  const { t } = useTranslation()
  const guest = useMe().data?.guest ?? true
  const context = { ...useActContext(), place: page.place }
  const { restriction } = page
  return (
    <>
      <div className="page-head">
        <h1>{page.placeName}</h1>
        <Link to="/zones/$zone" params={{ zone: restriction.order ?? page.place }}>
          {restriction.status === 'free' || restriction.from === null || restriction.until === null
            ? t('building.free')
            : t('building.restricted', { from: fullTime(restriction.from), until: fullTime(restriction.until) })}
        </Link>
        {guest ? null : <ActButton act={requestNeed} context={context} primary words={t('needs.new')} />}
        {guest ? null : <ActButton act={recordHousehold} context={context} />}
        <Link to="/needs" search={{ place: page.place }}>
          {t('building.needs', { n: page.openNeeds })}
        </Link>
      </div>
      {page.openNeeds === 0 || guest ? null : <OpenNeeds place={page.place} />}
      {page.units.every(({ homes }) => homes.length === 0) ? <Nothing>{t('building.none')}</Nothing> : null}
      {page.units.map((unit) => (
        <Unit key={unit.place} unit={unit} residents={page.residents} />
      ))}
    </>
  )
}

function Unit({ unit, residents }: { unit: BuildingPage['units'][number]; residents: BuildingPage['residents'] }) {
  const { t } = useTranslation()
  if (unit.homes.length === 0) return null
  return (
    <section className="scroll-x panel" aria-label={unit.placeName}>
      <h2>{unit.placeName}</h2>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('building.door')}</th>
            <th scope="col">{t('building.people')}</th>
            <th scope="col">{t('building.vulnerable')}</th>
          </tr>
        </thead>
        <tbody>
          {unit.homes.map((home) => (
            <tr key={home.household} data-household={home.household}>
              <th scope="row">{home.door || home.household}</th>
              <td className="num">{home.residents}</td>
              <td>
                {residents === null ? (
                  <span className="num">{home.vulnerable === 0 ? '' : `▲ ${home.vulnerable}`}</span>
                ) : (
                  residents
                    .filter((one) => one.household === home.household && one.vulnerable.length > 0)
                    .map((one) => (
                      <p key={one.person} className="flat">
                        ▲ {one.vulnerable.map((kind) => t(`building.kind.${kind}`)).join('、')} · {one.person}
                        {one.firstContact === null ? '' : ` · ${t('building.call', { person: one.firstContact })}`}
                        {one.restricted ? '' : ` · ${t('building.released')}`}
                      </p>
                    ))
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const MOST_NEEDS = 50

/** What the homes here wait for, whatever is due soonest on top. */
function OpenNeeds({ place }: { place: string }) {
  const { t } = useTranslation()
  const words = useWords()
  const now = useNow()
  const { headers, purpose } = usePurpose('record')
  const asked = { place, state: 'open', limit: MOST_NEEDS }
  const list = useRead<NeedRow[]>('duties', '/api/needs', asked, { enabled: purpose !== null, headers })
  return (
    <section className="panel" aria-label={t('building.openNeeds')} data-testid="open-needs">
      <h2>{t('building.openNeeds')}</h2>
      <Loaded query={list}>
        {(rows) => (
          <ul className="flat">
            {rows.map((row) => (
              <li key={row.need}>
                {row.urgent ? '▲ ' : ''}
                {words(NEED_RULES[row.kind].words)} · {row.placeName}
                {row.person === null ? '' : ` · ${row.person}`} ·{' '}
                {row.nextDueAt === null ? null : <Due at={row.nextDueAt} now={now} />}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  )
}

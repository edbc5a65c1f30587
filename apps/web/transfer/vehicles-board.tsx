import { useTranslation } from 'react-i18next'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Moment } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useMe } from '../shared/queries.ts'
import { registerVehicle } from './register-vehicle.form.ts'
import { useTrips, useVehicles, type VehicleView } from './transfer.resource.ts'
import { TripLines } from './trip-lines.tsx'
import { disinfectVehicle, endCrewShift, endTrip, startCrewShift, withdrawVehicle } from './vehicle-acts.form.ts'

/** Every vehicle with its crew and what it does; below, the trips under way with who has signed for whom. */
export function VehiclesBoard({ place, stated }: { place: string; stated: StatedPurpose }) {
  const { t } = useTranslation()
  const context = { ...useActContext(), place }
  const guest = useMe().data?.guest ?? true
  const vehicles = useVehicles(place)
  const trips = useTrips({ place }, stated)
  return (
    <>
      {guest ? null : (
        <div className="acts person-acts">
          <ActButton act={registerVehicle} context={context} primary />
        </div>
      )}
      <Loaded query={vehicles}>
        {(rows) =>
          rows.length === 0 ? (
            <Nothing>{t('transfer.noVehicles')}</Nothing>
          ) : (
            <section className="panel" aria-label={t('transfer.vehicles')}>
              <ul className="lines">
                {rows.map((row) => (
                  <Vehicle key={row.vehicle} row={row} guest={guest} />
                ))}
              </ul>
            </section>
          )
        }
      </Loaded>
      <section className="panel" aria-labelledby="trips">
        <h2 id="trips">{t('transfer.trips')}</h2>
        {guest ? null : (
          <Loaded query={trips}>
            {(rows) =>
              rows.length === 0 ? (
                <Nothing>{t('transfer.noTrips')}</Nothing>
              ) : (
                rows.map((trip) => <TripLines key={trip.trip} trip={trip} />)
              )
            }
          </Loaded>
        )}
      </section>
    </>
  )
}

function actsOf(row: VehicleView) {
  switch (row.status) {
    case 'withdrawn':
      return []
    case 'offShift':
      return [startCrewShift(row), ...(row.bound === null ? [] : [disinfectVehicle(row)]), withdrawVehicle(row)]
    case 'ready':
      return [...(row.bound === null ? [] : [disinfectVehicle(row)]), endCrewShift(row)]
    case 'onTrip':
      return row.onBoard === 0 && row.trip !== null ? [endTrip(row.vehicle, row.trip)] : []
  }
}

function Vehicle({ row, guest }: { row: VehicleView; guest: boolean }) {
  const { t } = useTranslation()
  const context = useActContext()
  const kinds = ['ambulance', 'negative-pressure-ambulance', 'bus', 'minibus'] as const
  const kind = kinds.find((one) => one === row.kind)
  return (
    <li className="row between" data-vehicle={row.vehicle}>
      <span>
        <strong>{row.vehicle}</strong> {kind === undefined ? row.kind : t(`transfer.kind.${kind}`)} ·{' '}
        {t('transfer.places', { n: row.places })} · {row.classes.map((one) => t(`transfer.${one}`)).join(' / ')} ·{' '}
        {row.baseName}
        <br />
        <strong>{t(`transfer.status.${row.status}`)}</strong>
        {row.status === 'onTrip' ? ` · ${t('transfer.onBoard', { n: row.onBoard })}` : ''}
        {row.crewUntil === null ? null : (
          <span className="quiet">
            {' · '}
            {t('transfer.crewUntil', { crew: row.crew, n: row.crewPeople })} <Moment at={row.crewUntil} />
          </span>
        )}
        {row.bound === null || row.status === 'onTrip' ? null : (
          <span className="quiet"> · {t('transfer.bound', { class: t(`transfer.${row.bound}`) })}</span>
        )}
        {row.mobility ? <span className="quiet"> · {t('transfer.mobility')}</span> : null}
      </span>
      {guest ? null : (
        <span className="acts">
          {actsOf(row).map((act, i) => (
            <ActButton key={act.command} act={act} context={context} primary={i === 0} />
          ))}
        </span>
      )}
    </li>
  )
}

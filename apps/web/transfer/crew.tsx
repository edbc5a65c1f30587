import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useWords } from '../shared/words.ts'
import { boardNow, handOver, handOverAt, reachStop } from './on-the-road.form.ts'
import { type TripView, useTrips, useVehicles } from './transfer.resource.ts'
import { endTrip } from './vehicle-acts.form.ts'

/** For a thumb in a glove: my vehicle, the next stop, and one tap for each thing that happens there. */
export function Crew({ place, stated }: { place: string; stated: StatedPurpose }) {
  const { t } = useTranslation()
  const vehicles = useVehicles(place).data ?? []
  const driving = vehicles.filter(({ status }) => status === 'onTrip')
  const [mine, setMine] = useState('')
  const vehicle = mine === '' ? (driving[0]?.vehicle ?? '') : mine
  const trips = useTrips({ vehicle }, stated)
  return (
    <div className="crew">
      <div className="filters">
        <label>
          {t('transfer.chooseVehicle')}{' '}
          <select value={vehicle} onChange={(event) => setMine(event.target.value)}>
            {vehicles.map((one) => (
              <option key={one.vehicle} value={one.vehicle}>
                {one.vehicle} · {t(`transfer.status.${one.status}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {vehicle === '' ? (
        <Nothing>{t('transfer.noTripNow')}</Nothing>
      ) : (
        <Loaded query={trips}>
          {([trip]) => (trip === undefined ? <Nothing>{t('transfer.noTripNow')}</Nothing> : <OneTrip trip={trip} />)}
        </Loaded>
      )}
    </div>
  )
}

type Stop = TripView['stops'][number]

const isDone = (trip: TripView, stop: Stop): boolean =>
  stop.reachedAt !== null &&
  stop.people.every((person) => {
    const passenger = trip.passengers.find((one) => one.person === person)
    return stop.kind === 'pick-up' ? passenger !== undefined : passenger === undefined || passenger.handedOver !== null
  })

function OneTrip({ trip }: { trip: TripView }) {
  const { t } = useTranslation()
  const context = useActContext()
  const next = trip.stops.find((stop) => !isDone(trip, stop))
  const aboard = trip.passengers.filter(({ handedOver }) => handedOver === null)
  return (
    <>
      <p className="flat">
        <strong>{trip.vehicle}</strong> · {t(`transfer.${trip.class}`)} · {t('transfer.onBoard', { n: aboard.length })}
      </p>
      {next === undefined ? <Nothing>{t('transfer.allDone')}</Nothing> : <NextStop trip={trip} stop={next} />}
      <WithoutDoor trip={trip} people={aboard.map(({ person }) => person)} />
      <ol className="lines">
        {trip.stops
          .filter((stop) => stop !== next)
          .map((stop) => (
            <StopLine key={stop.stop} stop={stop} />
          ))}
      </ol>
      {aboard.length > 0 ? null : (
        <div className="acts">
          <ActButton
            act={endTrip(trip.vehicle, trip.trip)}
            context={context}
            words={t('transfer.endTrip')}
            primary={next === undefined}
          />
        </div>
      )}
    </>
  )
}

/** On board, and no stop of the trip hands them over. */
function WithoutDoor({ trip, people }: { trip: TripView; people: readonly string[] }) {
  const { t } = useTranslation()
  const context = useActContext()
  const doors = trip.stops.filter(({ kind }) => kind === 'hand-over').flatMap((stop) => stop.people)
  const left = people.filter((person) => !doors.includes(person))
  if (left.length === 0) return null
  return (
    <ul className="lines" data-testid="without-door">
      {left.map((person) => (
        <li key={person} className="row between">
          <strong className="num">{person}</strong>
          <ActButton act={handOverAt(trip, person)} context={context} words={t('transfer.handNow')} />
        </li>
      ))}
    </ul>
  )
}

function StopLine({ stop }: { stop: Stop }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <li className="quiet">
      {t(stop.kind === 'pick-up' ? 'transfer.stopPickUp' : 'transfer.stopHandOver')} {words(stop.name)}
      {stop.reachedAt === null ? '' : ` ● ${t('transfer.reached')}`}
    </li>
  )
}

function NextStop({ trip, stop }: { trip: TripView; stop: Stop }) {
  const { t } = useTranslation()
  const words = useWords()
  const context = useActContext()
  const waiting = stop.people.filter((person) => {
    const passenger = trip.passengers.find((one) => one.person === person)
    return stop.kind === 'pick-up' ? passenger === undefined : passenger?.handedOver === null
  })
  return (
    <section className="panel" aria-labelledby="next-stop">
      <h2 id="next-stop">
        {t('transfer.nextStop')}: {t(stop.kind === 'pick-up' ? 'transfer.stopPickUp' : 'transfer.stopHandOver')}{' '}
        {words(stop.name)}
      </h2>
      {stop.reachedAt !== null ? null : (
        <div className="acts">
          <ActButton act={reachStop(trip, stop)} context={context} words={t('transfer.arrived')} primary />
        </div>
      )}
      <ul className="lines">
        {waiting.map((person) => (
          <li key={person} className="row between" data-at-stop={person}>
            <strong className="num">{person}</strong>
            <span className="acts">
              {stop.kind === 'pick-up' ? (
                <ActButton act={boardNow(trip, person)} context={context} words={t('transfer.boardNow')} primary />
              ) : (
                <ActButton act={handOver(trip, stop, person)} context={context} words={t('transfer.handNow')} primary />
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

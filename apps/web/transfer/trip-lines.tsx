import { useTranslation } from 'react-i18next'
import { Moment } from '../shared/due.tsx'
import { useWords } from '../shared/words.ts'
import type { TripView } from './transfer.resource.ts'

/** One trip: its stops in order, and for each passenger the crew's hand-over beside the facility's own receipt. */
export function TripLines({ trip }: { trip: TripView }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <div data-trip={trip.trip}>
      <h3>
        {t('transfer.tripOf', { vehicle: trip.vehicle, class: t(`transfer.${trip.class}`) })}{' '}
        <span className="quiet small">
          <Moment at={trip.startedAt} />
        </span>
      </h3>
      <ol className="lines">
        {trip.stops.map((stop) => (
          <li key={stop.stop}>
            {t(stop.kind === 'pick-up' ? 'transfer.stopPickUp' : 'transfer.stopHandOver')} {words(stop.name)}{' '}
            <span className="quiet num">{t('transfer.people', { n: stop.people.length })}</span>
            {stop.reachedAt === null ? null : (
              <span className="quiet">
                ● {t('transfer.reached')} <Moment at={stop.reachedAt} />
              </span>
            )}
          </li>
        ))}
      </ol>
      <ul className="lines">
        {trip.passengers.map((one) => (
          <li key={one.person} data-passenger={one.person}>
            <span className="num">{one.person}</span> {t('transfer.boarded')} <Moment at={one.boardedAt} />
            {one.handedOver === null ? null : (
              <span>
                · {t('transfer.handed', { receipt: one.handedOver.receipt })} ·{' '}
                {t(one.received ? 'transfer.received' : 'transfer.notReceived')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

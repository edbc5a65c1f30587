import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { DestinationState, ReturnPlaceState, StayState } from '../places/state.ts'

/** What each county asks of anybody who comes home. */
export const DESTINATIONS_TABLE: TableDef = {
  name: 'destinations',
  columns: {
    county: 'text',
    accepts: 'boolean',
    central_days: 'integer',
    home_days: 'integer',
    permit_needed: 'boolean',
    set_at: 'timestamptz',
    until: 'timestamptz',
  },
  key: ['county'],
  placeColumn: 'county',
  cityWide: true,
}

export const destinationRows = (state: DestinationState): readonly Row[] =>
  state.status === 'none'
    ? []
    : [
        {
          table: DESTINATIONS_TABLE.name,
          values: {
            county: state.county,
            accepts: state.accepts,
            central_days: state.centralDays,
            home_days: state.homeDays,
            permit_needed: state.permitNeeded,
            set_at: state.setAt,
            until: state.until,
          },
        },
      ]

/** Whose place is which, and how far: the chain's alone. */
export const RETURN_PLACES_TABLE: TableDef = {
  name: 'return_places',
  columns: {
    stay: 'text',
    returnee: 'text',
    kind: 'text',
    place: 'text',
    desk: 'text',
    expected_at: 'timestamptz',
    arrived_at: 'timestamptz',
    home_at: 'timestamptz',
    ended_at: 'timestamptz',
  },
  key: ['stay'],
  placeColumn: 'place',
  indexes: [['returnee']],
  readRight: 'return.read',
}

export function returnPlaceRows(state: ReturnPlaceState): readonly Row[] {
  if (state.status === 'none') return []
  const { asked, arrivedAt, homeAt, endedAt } = state
  const lodging = state.status === 'lodging' ? state.asked : null
  const booked = state.status === 'quarantine' ? state.asked : null
  return [
    {
      table: RETURN_PLACES_TABLE.name,
      values: {
        stay: asked.stay,
        returnee: asked.returnee,
        kind: state.status,
        // A bed in another city is read where the chain is: at its planner's.
        place: booked?.home ?? lodging?.planner.slice(0, lodging.planner.lastIndexOf('.')) ?? '',
        desk: lodging?.desk ?? null,
        expected_at: booked?.expectedAt ?? lodging?.arriveDueAt ?? null,
        arrived_at: arrivedAt,
        home_at: homeAt,
        ended_at: endedAt,
      },
    },
  ]
}

/** Guests, expected and inside: the same columns for everybody. */
export const STAYS_TABLE: TableDef = {
  name: 'stays',
  columns: {
    person: 'text',
    kind: 'text',
    place: 'text',
    left_place: 'text',
    site: 'text',
    central_days: 'integer',
    home_days: 'integer',
    expected_at: 'timestamptz',
    until: 'timestamptz',
    receiver: 'text',
    status: 'text',
    requested_at: 'timestamptz',
    called_at: 'timestamptz',
    received_at: 'timestamptz',
    home_at: 'timestamptz',
    ended_at: 'timestamptz',
    reason: 'text',
  },
  key: ['person'],
  placeColumn: 'place',
  indexes: [['status']],
  readRight: 'stay.receive',
}

export const stayRows = (state: StayState): readonly Row[] =>
  state.status === 'none'
    ? []
    : [
        {
          table: STAYS_TABLE.name,
          values: {
            person: state.person,
            kind: state.kind,
            place: state.place,
            left_place: state.leftPlace,
            site: state.site,
            central_days: state.centralDays,
            home_days: state.homeDays,
            expected_at: state.expectedAt,
            until: state.until,
            receiver: state.receiver,
            status: state.status,
            requested_at: state.requestedAt,
            called_at: state.calledAt,
            received_at: state.receivedAt,
            home_at: state.homeAt,
            ended_at: state.endedAt,
            reason: state.reason,
          },
        },
      ]

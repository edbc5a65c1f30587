import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { DomainModule } from '#kernel/ledger/module.ts'
import { anyKind, type StreamKind, type SubjectState } from '#kernel/ledger/stream-kind.ts'
import { POST_KIND } from '#kernel/positions/post.ts'
import type { PostEvents } from '#kernel/positions/post-events.ts'
import type { Right, RightGrant } from '#kernel/positions/rights.ts'
import { type PlaceCode, type PostId, streamId } from '#kernel/primitives/ids.ts'
import { type Instant, type LocalDate, plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'

/** A small module for tests and benches: parcels (about persons) that are put into depots (not about persons). */
export interface ParcelEvents {
  'parcel-sent': {
    readonly parcel: string
    readonly depot: string
    readonly grams: number
    readonly dueAt: Instant
    readonly holder: PostId
  }
  'parcel-weighed': { readonly parcel: string; readonly grams: number }
  'parcel-delivered': { readonly parcel: string; readonly depot: string }
}

type ParcelState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'sent' | 'delivered'
      readonly parcel: string
      readonly place: PlaceCode
      readonly grams: number
      readonly sentAt: Instant
      readonly sentRec: Instant
    }

function evolveParcel(state: ParcelState, event: RecordedIn<ParcelEvents>): ParcelState {
  switch (event.type) {
    case 'parcel-sent':
      return {
        status: 'sent',
        parcel: event.data.parcel,
        place: event.place,
        grams: event.data.grams,
        sentAt: event.occurredAt,
        sentRec: event.recordedAt,
      }
    case 'parcel-weighed':
      return state.status === 'absent' ? state : { ...state, grams: event.data.grams }
    case 'parcel-delivered':
      return state.status === 'absent' ? state : { ...state, status: 'delivered' }
  }
}

const DELIVER: DutyRule<ParcelEvents> = {
  kind: 'deliver',
  clock: null,
  opens: {
    'parcel-sent': (event) => ({ holder: event.data.holder, place: event.place, due: { finish: event.data.dueAt } }),
  },
  marks: { 'parcel-weighed': 'start' },
  ends: { 'parcel-delivered': 'done' },
}

export const PARCEL_KIND: StreamKind<ParcelState, ParcelEvents> = {
  kind: 'parcel',
  events: ['parcel-sent', 'parcel-weighed', 'parcel-delivered'],
  initial: { status: 'absent' },
  evolve: evolveParcel,
  duties: [DELIVER],
  tables: [
    {
      name: 'parcels',
      columns: {
        parcel: 'text',
        place: 'text',
        grams: 'integer',
        status: 'text',
        sent_at: 'timestamptz',
        sent_rec: 'timestamptz',
      },
      key: ['parcel'],
      placeColumn: 'place',
      indexes: [['status']],
      personal: true,
    },
  ],
  rows: (state) =>
    state.status === 'absent'
      ? []
      : [
          {
            table: 'parcels',
            values: {
              parcel: state.parcel,
              place: state.place,
              grams: state.grams,
              status: state.status,
              sent_at: state.sentAt,
              sent_rec: state.sentRec,
            },
          },
        ],
  counts: (state) =>
    state.status === 'absent'
      ? []
      : [
          {
            figure: 'parcels',
            place: state.place,
            date: state.sentAt.slice(0, 10) as LocalDate,
            part: state.status,
            n: 1,
          },
        ],
}

interface DepotState {
  readonly depot: string
  readonly place: PlaceCode | null
  readonly held: number
}

export const DEPOT_KIND: StreamKind<DepotState, ParcelEvents> = {
  kind: 'depot',
  events: ['parcel-sent', 'parcel-delivered'],
  initial: { depot: '', place: null, held: 0 },
  evolve: (state, event) =>
    event.type === 'parcel-weighed'
      ? state
      : {
          depot: event.data.depot,
          place: state.place ?? (event.place.slice(0, 6) as PlaceCode),
          held: state.held + (event.type === 'parcel-sent' ? 1 : -1),
        },
  duties: [],
  tables: [
    {
      name: 'depots',
      columns: { depot: 'text', place: 'text', held: 'integer' },
      key: ['depot'],
      placeColumn: 'place',
    },
  ],
  rows: ({ depot, place, held }) => (place ? [{ table: 'depots', values: { depot, place, held } }] : []),
  counts: () => [],
}

export interface SendParcel {
  readonly parcel: string
  readonly depot: string
  readonly place: PlaceCode
  readonly grams: number
  readonly occurredAt: Instant
}
export interface OnParcel {
  readonly parcel: string
  readonly depot: string
  readonly grams: number
  readonly place: PlaceCode
  readonly occurredAt: Instant
}
type ParcelStates = { readonly parcel: SubjectState<ParcelState> }
const CAPACITY = 1_000_000

const sendParcel: Decision<SendParcel, { parcel: SubjectState<ParcelState>; depot: SubjectState<DepotState> }> = {
  name: 'send-parcel',
  right: 'duty.act',
  place: (command) => command.place,
  streams: ({ parcel, depot }) => ({ parcel: streamId('parcel', parcel), depot: streamId('depot', depot) }),
  decide(command, states, context) {
    const { parcel, depot, grams, place, occurredAt } = command
    if (grams < 0) throw new Error('a parcel of negative weight')
    if (states.parcel.domain.status !== 'absent') return refuse('parcel-exists', { parcel })
    if (states.depot.domain.held >= CAPACITY) return refuse('depot-full', { depot })
    return accept([
      {
        type: 'parcel-sent',
        data: { parcel, depot, grams, dueAt: plusHours(occurredAt, 8), holder: context.actor.post },
        streams: [streamId('parcel', parcel), streamId('depot', depot)],
        place,
        occurredAt,
      },
    ])
  },
}

const weighParcel: Decision<OnParcel, ParcelStates> = {
  name: 'weigh-parcel',
  right: 'duty.act',
  place: (command) => command.place,
  streams: ({ parcel }) => ({ parcel: streamId('parcel', parcel) }),
  decide({ parcel, grams, place, occurredAt }, states) {
    if (states.parcel.domain.status !== 'sent') return refuse('parcel-not-sent', { parcel })
    return accept([
      { type: 'parcel-weighed', data: { parcel, grams }, streams: [streamId('parcel', parcel)], place, occurredAt },
    ])
  },
}

const deliverParcel: Decision<OnParcel, ParcelStates> = {
  name: 'deliver-parcel',
  right: 'duty.act',
  place: (command) => command.place,
  streams: ({ parcel }) => ({ parcel: streamId('parcel', parcel) }),
  decide({ parcel, depot, place, occurredAt }, states) {
    if (states.parcel.domain.status !== 'sent') return refuse('parcel-not-sent', { parcel })
    const streams = [streamId('parcel', parcel), streamId('depot', depot)] as const
    return accept([{ type: 'parcel-delivered', data: { parcel, depot }, streams, place, occurredAt }])
  },
}

export interface Appoint {
  readonly post: PostId
  readonly jurisdiction: PlaceCode
  readonly rights: readonly Right[]
  readonly holder: string
  readonly occurredAt: Instant
}

const appoint: Decision<Appoint> = {
  name: 'appoint',
  right: 'post.manage',
  place: (command) => command.jurisdiction,
  streams: () => ({}),
  decide({ post, jurisdiction, rights, holder, occurredAt }) {
    const grants: RightGrant[] = rights.map((right) => ({ right, mode: 'command' }))
    const title = { zh: post, en: post }
    const common = { streams: [streamId('post', post)] as const, place: jurisdiction, occurredAt }
    const created: PostEvents['post-created'] = { post, agency: 'test', title, desk: 'test', jurisdiction, grants }
    return accept([
      { type: 'post-created', data: created, ...common },
      { type: 'post-filled', data: { post, holder, until: null }, ...common },
    ])
  },
}

export const TEST_MODULE: DomainModule = {
  name: 'parcels',
  kinds: [anyKind(PARCEL_KIND), anyKind(DEPOT_KIND), anyKind(POST_KIND)],
  decisions: [anyDecision(sendParcel), anyDecision(weighParcel), anyDecision(deliverParcel), anyDecision(appoint)],
}

import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { TableDef } from '#kernel/ledger/table.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ContactWay, ListName, NotDrawn, Words } from '../contract-kinds.ts'

/** Stream: `credit-entry/<id>`. One firm's project on one list, and what the firm says it needs. */
export interface FirmListed {
  readonly entry: string
  readonly list: ListName
  readonly firm: string
  readonly project: Words
  readonly field: string
  readonly demandFen: number
  readonly branch: string
  readonly place: PlaceCode
  readonly contact: { readonly holder: PostId; readonly dueAt: Instant }
}
export interface ListedFirmContacted {
  readonly entry: string
  readonly way: ContactWay
  readonly wants: 'now' | 'later' | 'no'
}
export interface NotDrawnNoted {
  readonly entry: string
  readonly reason: NotDrawn
}
export interface FirmUnlisted {
  readonly entry: string
  readonly reason: 'entered-twice' | 'taken-off-the-list'
}
export interface EntryEvents {
  'firm-listed': FirmListed
  'listed-firm-contacted': ListedFirmContacted
  'not-drawn-noted': NotDrawnNoted
  'firm-unlisted': FirmUnlisted
}
export type EntryState =
  | { readonly status: 'none' }
  | (FirmListed & {
      readonly status: 'listed' | 'contacted' | 'unlisted'
      readonly listedAt: Instant
      readonly contacted: (ListedFirmContacted & { readonly at: Instant }) | null
      readonly notDrawn: NotDrawn | null
    })

function evolveEntry(state: EntryState, event: RecordedIn<EntryEvents>): EntryState {
  const at = event.occurredAt
  if (event.type === 'firm-listed')
    return { ...event.data, status: 'listed', listedAt: at, contacted: null, notDrawn: null }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'listed-firm-contacted':
      return { ...state, status: 'contacted', contacted: { ...event.data, at } }
    case 'not-drawn-noted':
      return { ...state, notDrawn: event.data.reason }
    case 'firm-unlisted':
      return { ...state, status: 'unlisted' }
    default:
      return exhaustive(event)
  }
}

const CONTACT_DUTY: DutyRule<EntryEvents> = {
  kind: 'contact-listed-firm',
  clock: null,
  opens: {
    'firm-listed': ({ data: { contact }, place }) => ({
      holder: contact.holder,
      place,
      due: { finish: contact.dueAt },
    }),
  },
  marks: {},
  ends: { 'listed-firm-contacted': 'done', 'firm-unlisted': 'void' },
}

const ENTRIES_TABLE: TableDef = {
  name: 'credit_entries',
  columns: {
    entry: 'text',
    list: 'text',
    firm: 'text',
    project_zh: 'text',
    project_en: 'text',
    field: 'text',
    demand_fen: 'bigint',
    branch: 'text',
    place: 'text',
    status: 'text',
    listed_at: 'timestamptz',
    contact_due_at: 'timestamptz',
    contacted_at: 'timestamptz',
    way: 'text',
    wants: 'text',
    not_drawn: 'text',
  },
  key: ['entry'],
  placeColumn: 'place',
  readRight: 'credit.read',
  indexes: [['list']],
}

export const ENTRY_KIND: StreamKind<EntryState, EntryEvents> = {
  kind: 'credit-entry',
  events: ['firm-listed', 'listed-firm-contacted', 'not-drawn-noted', 'firm-unlisted'],
  initial: { status: 'none' },
  evolve: evolveEntry,
  duties: [CONTACT_DUTY],
  tables: [ENTRIES_TABLE],
  rows: (state) =>
    state.status === 'none'
      ? []
      : [
          {
            table: ENTRIES_TABLE.name,
            values: {
              entry: state.entry,
              list: state.list,
              firm: state.firm,
              project_zh: state.project.zh,
              project_en: state.project.en,
              field: state.field,
              demand_fen: state.demandFen,
              branch: state.branch,
              place: state.place,
              status: state.status,
              listed_at: state.listedAt,
              contact_due_at: state.contact.dueAt,
              contacted_at: state.contacted?.at ?? null,
              way: state.contacted?.way ?? null,
              wants: state.contacted?.wants ?? null,
              not_drawn: state.notDrawn,
            },
          },
        ],
  counts: () => [],
}

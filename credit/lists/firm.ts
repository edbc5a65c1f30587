import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { TableDef } from '#kernel/ledger/table.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { Shortage, Words } from '../contract-kinds.ts'

/** Stream: `credit-firm/<id>`. A firm as the bank's own register names it. */
export interface FirmRegistered {
  readonly firm: string
  readonly names: Words
  /** Unified social credit code; the scenario's are invented. */
  readonly code: string
  /** Main activity by GB/T 4754. */
  readonly industry: string
  readonly size: 'large' | 'medium' | 'small' | 'micro'
  readonly place: PlaceCode
  readonly homeBranch: string
  /** What it supplies to residents under control, if anything. */
  readonly supplies: readonly Shortage[]
}
export interface FirmEvents {
  'firm-registered': FirmRegistered
}
export type FirmState = { readonly status: 'none' } | ({ readonly status: 'known' } & FirmRegistered)

const FIRMS_TABLE: TableDef = {
  name: 'credit_firms',
  columns: {
    firm: 'text',
    name_zh: 'text',
    name_en: 'text',
    code: 'text',
    industry: 'text',
    size: 'text',
    place: 'text',
    home_branch: 'text',
    supplies: 'jsonb',
  },
  key: ['firm'],
  placeColumn: 'place',
  readRight: 'credit.read',
  cityWide: true,
}

export const FIRM_KIND: StreamKind<FirmState, FirmEvents> = {
  kind: 'credit-firm',
  events: ['firm-registered'],
  initial: { status: 'none' },
  evolve: (_state: FirmState, event: RecordedIn<FirmEvents>) => ({ ...event.data, status: 'known' }),
  duties: [],
  tables: [FIRMS_TABLE],
  rows: (state) =>
    state.status === 'none'
      ? []
      : [
          {
            table: FIRMS_TABLE.name,
            values: {
              firm: state.firm,
              name_zh: state.names.zh,
              name_en: state.names.en,
              code: state.code,
              industry: state.industry,
              size: state.size,
              place: state.place,
              home_branch: state.homeBranch,
              supplies: state.supplies,
            },
          },
        ],
  counts: () => [],
}

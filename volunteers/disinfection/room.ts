import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { TableDef } from '#kernel/ledger/table.ts'
import { orderSiteDisinfection } from './decisions/order-site-disinfection.ts'
import { recordSiteDisinfection } from './decisions/record-site-disinfection.ts'
import { DISINFECTION_DUTY } from './duties.ts'
import type { DisinfectionEvents } from './events.ts'
import { type DisinfectionState, evolveDisinfection, NO_DISINFECTION } from './state.ts'

/** Places of positives among them: to be read by whoever works with volunteers there, and by nobody as a list of homes. */
const DISINFECTIONS_TABLE: TableDef = {
  name: 'site_disinfections',
  columns: {
    disinfection: 'text',
    place: 'text',
    premises: 'text',
    team: 'text',
    scope: 'text',
    status: 'text',
    due_at: 'timestamptz',
    finished_at: 'timestamptz',
    agent: 'text',
    area_m2: 'integer',
    people: 'integer',
    witness: 'text',
  },
  key: ['disinfection'],
  placeColumn: 'place',
  indexes: [['status']],
  readRight: 'volunteer.read',
}
const DISINFECTION_KIND: StreamKind<DisinfectionState, DisinfectionEvents> = {
  kind: 'site-disinfection',
  events: ['site-disinfection-ordered', 'site-disinfected'],
  initial: NO_DISINFECTION,
  evolve: evolveDisinfection,
  duties: [DISINFECTION_DUTY],
  tables: [DISINFECTIONS_TABLE],
  rows(state) {
    if (state.status === 'none') return []
    const { disinfection, place, premises, team, scope, status } = state
    const done = state.status === 'done' ? state : null
    const values = { disinfection, place, premises, team, scope, status }
    const how = { agent: done?.agent ?? null, area_m2: done?.areaM2 ?? null, people: done?.by.length ?? null }
    const when = { due_at: state.status === 'required' ? state.dueAt : null, finished_at: done?.finishedAt ?? null }
    return [{ table: DISINFECTIONS_TABLE.name, values: { ...values, ...when, ...how, witness: done?.witness ?? null } }]
  },
  counts: () => [],
}
export const DISINFECTION_KINDS: readonly StreamKind[] = [anyKind(DISINFECTION_KIND)]
export const DISINFECTION_DECISIONS = [anyDecision(orderSiteDisinfection), anyDecision(recordSiteDisinfection)]

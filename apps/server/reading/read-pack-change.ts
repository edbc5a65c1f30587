import { PLACE_KIND, type PlaceState } from '#kernel/jurisdictions/place.ts'
import { levelOf } from '#kernel/jurisdictions/place-code.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { CASE_KIND } from '#outbreak/cases/room.ts'
import type { CaseState } from '#outbreak/cases/state.ts'
import { CONTACT_KIND } from '#outbreak/contacts/room.ts'
import type { ContactState } from '#outbreak/contacts/state.ts'
import type { KnownInfection, PackChangeSnapshot } from '#outbreak/pack-change/snapshot.ts'
import type { RedrawBuilding } from '#outbreak/zones/redraw-plan.ts'
import { ZONE_KIND } from '#outbreak/zones/room.ts'
import type { ZoneState } from '#outbreak/zones/state.ts'
import type { ReadDb } from '#store/store.ts'
import { readPastStates } from './read-past-states.ts'

const KINDS = [anyKind(CONTACT_KIND), anyKind(ZONE_KIND), anyKind(CASE_KIND), anyKind(PLACE_KIND)]

function infectionOf(state: CaseState): KnownInfection[] {
  if (state.status === 'none' || state.status === 'revoked') return []
  const { person, home, found, foundIn } = state.record
  return [{ person, home, foundAt: found.at, foundIn }]
}

function buildingOf(state: PlaceState): RedrawBuilding[] {
  if (state === null || levelOf(state.code) !== 'building') return []
  return [{ place: state.code, households: state.households ?? 0, residents: state.residents ?? 0 }]
}

/** The city just before `at`, as far as a change of pack needs it: by what had happened and was on record. */
export async function readPackChangeSnapshot(db: ReadDb, city: string, at: Instant): Promise<PackChangeSnapshot> {
  const states = await readPastStates(db, city, KINDS, at)
  const of = <S>(kind: string): S[] =>
    [...(states.get(kind)?.values() ?? [])].map((state) => (state as SubjectState<S>).domain)
  return {
    contacts: of<ContactState>('contact'),
    zones: of<ZoneState>('zone'),
    infections: of<CaseState>('case').flatMap(infectionOf),
    buildings: of<PlaceState>('place').flatMap(buildingOf),
  }
}

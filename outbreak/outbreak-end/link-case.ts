import { cityOf, districtOf } from '#kernel/jurisdictions/place-code.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { PersonId, PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { endFact, endStream } from './decisions/end-reads.ts'
import type { OutbreakEndState } from './state.ts'

/** Outbreaks that a case of this home may belong to: its district's and its city's. */
export const outbreaksOver = (home: PlaceCode): readonly StreamId[] =>
  [districtOf(home), cityOf(home)].filter((place) => place !== undefined).map(endStream)

/** A new case belongs to every outbreak that is followed over its home, also after its end was declared. */
export const linkToOutbreaks = (
  ends: readonly OutbreakEndState[],
  { person, occurredAt }: { readonly person: PersonId; readonly occurredAt: Instant },
): readonly Fact[] =>
  ends
    .filter((end) => end.status === 'followed')
    .map(({ place }) => endFact('outbreak-case-linked', { place, person }, occurredAt))

import type { Decision } from '../ledger/decision.ts'
import { checkMoment, type MomentRefusal } from '../ledger/moment.ts'
import type { SubjectState } from '../ledger/stream-kind.ts'
import { type PlaceCode, streamId } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'
import { accept, refuse } from '../primitives/result.ts'
import type { PlaceDeclared, PlaceState } from './place.ts'
import { isWider, levelOf, parentOf } from './place-code.ts'

export interface DeclarePlace extends PlaceDeclared {
  readonly occurredAt: Instant
}
type Reads = {
  readonly place: SubjectState<PlaceState>
  readonly parent: SubjectState<PlaceState>
}

const parentCode = (code: PlaceCode): PlaceCode => parentOf(code) ?? code

/** A community's own streets, compounds, buildings and units are declared here; wider places only come from the official table. */
export const declarePlace: Decision<
  DeclarePlace,
  Reads,
  'place-level-not-local' | 'place-already-declared' | 'parent-not-declared' | MomentRefusal
> = {
  name: 'declare-place',
  right: 'place.declare',
  place: (command) => command.code,
  streams: (command) => ({
    place: streamId('place', command.code),
    parent: streamId('place', parentCode(command.code)),
  }),
  decide(command, { place, parent }, context) {
    const { occurredAt, code, name, households, residents, synthetic } = command
    const moment = checkMoment(occurredAt, context)
    if (!moment.ok) return moment
    const level = levelOf(code)
    if (isWider(level, 'community')) return refuse('place-level-not-local', { code, level }, { field: 'code' })
    if (place.domain !== null) return refuse('place-already-declared', { code }, { field: 'code' })
    // A community is in the official table, so only local parents must have been declared.
    const needsParent = isWider('compound', level)
    if (needsParent && parent.domain === null)
      return refuse('parent-not-declared', { code, parent: parentCode(code) }, { field: 'code' })
    const data: PlaceDeclared = { code, name, households, residents, synthetic }
    return accept([{ type: 'place-declared', data, streams: [streamId('place', code)], place: code, occurredAt }])
  },
}

import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { VOLUNTEER_RULES } from '../../contract-rules.ts'
import { happened, moment } from '../../facts.ts'
import type { TeamState } from '../../organisation/state.ts'
import type { ReturnUnitLine } from '../contract.ts'
import { entryOf, type SheetState } from '../state.ts'

type Reads = { readonly sheet: SubjectState<SheetState>; readonly team: SubjectState<TeamState> }

/** A unit of the region returns its week person by person, so that people are counted and not typed in. */
export const returnUnitLine: Decision<ReturnUnitLine, Reads, VolunteersRefusal> = {
  name: 'return-unit-line',
  right: 'volunteer.manage',
  place: ({ place }) => place,
  streams: ({ sheet, team }) => ({
    sheet: streamId('service-sheet', sheet),
    team: streamId('volunteer-team', team),
  }),
  decide({ occurredAt, ...data }, { sheet, team }, context) {
    const { person, services, minutes, from, to, place } = data
    if (team.domain.status === 'none') return refuse('no-such-team', { team: data.team }, { field: 'team' })
    const { scope } = team.domain
    if (scope !== 'region') return refuse('not-this-teams-kind', { team: data.team, scope })
    if (to < from) return refuse('dates-reversed', { from, to }, { field: 'to' })
    const most = VOLUNTEER_RULES.longestDayMinutes.value
    if (minutes > services * most) return refuse('too-many-minutes', { minutes, services, most }, { field: 'minutes' })
    const known = sheet.domain
    if (known.status !== 'none' && known.entries.includes(entryOf(person, null)))
      return refuse('line-entered-twice', { sheet: data.sheet, person })
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    return accept([
      happened('unit-line-returned', data, [streamId('service-sheet', data.sheet)], { place, occurredAt }),
    ])
  },
}

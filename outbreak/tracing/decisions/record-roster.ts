import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { CaseState } from '../../cases/state.ts'
import { refuseMoment } from '../../moment.ts'
import type { RecordRoster } from '../contract.ts'
import type { TracingRefusal } from '../refusals.ts'
import type { RosterState } from '../roster.ts'

type Reads = { readonly roster: SubjectState<RosterState>; readonly case: SubjectState<CaseState> }

function refuseMembers(command: RecordRoster) {
  const seen = new Set<string>()
  for (const { person } of command.members) {
    if (person === command.case) return refuse('roster-names-the-case', { person }, { field: 'members' })
    if (seen.has(person)) return refuse('roster-names-twice', { person }, { field: 'members' })
    seen.add(person)
  }
  return undefined
}

/** Who lives, works or studies with the case, by a list that somebody else keeps. */
export const recordRoster: Decision<RecordRoster, Reads, TracingRefusal> = {
  name: 'record-roster',
  right: 'case.interview',
  place: ({ place }) => place,
  streams: (command) => ({ roster: streamId('contact-roster', command.roster), case: streamId('case', command.case) }),
  decide(command, states, context) {
    const { roster, occurredAt, ...list } = command
    const known = states.roster.domain
    if (known !== null) return refuse('roster-exists', { roster, at: known.at }, { field: 'roster' })
    const { status } = states.case.domain
    if (status === 'none' || status === 'revoked')
      return refuse('no-case-to-trace', { person: list.case }, { field: 'case' })
    const refused = refuseMembers(command) ?? refuseMoment(occurredAt, context)
    if (refused) return refused
    const streams = [streamId('contact-roster', roster)] as const
    return accept([{ type: 'roster-recorded', data: { roster, ...list }, streams, place: list.place, occurredAt }])
  },
}

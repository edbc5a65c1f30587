import type { Context } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PersonId, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../contract.ts'
import type { OnRegister, VolunteerState } from './state.ts'

export type VolunteerReads = { readonly volunteer: SubjectState<VolunteerState> }
export const volunteerStream = (person: PersonId): StreamId => streamId('volunteer', person)

/** The volunteer as on the register, still serving. */
export function onRegister(
  person: PersonId,
  { domain }: VolunteerReads['volunteer'],
): Result<OnRegister, VolunteersRefusal> {
  if (domain.status === 'none') return refuse('no-such-volunteer', { person }, { field: 'person' })
  return domain.status === 'stood-down' ? refuse('volunteer-stood-down', { person }) : accept(domain)
}

/** Whoever holds only the right to serve acts for themselves and nobody else. */
export function refuseOthers(person: PersonId, { actor }: Context): Result<null, VolunteersRefusal> {
  const leads = actor.grants.some(({ right }) => right === 'volunteer.lead' || right === 'volunteer.manage')
  return leads || actor.person === person ? accept(null) : refuse('not-own-record', { person }, { field: 'person' })
}

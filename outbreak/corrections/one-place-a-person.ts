import type { Correction, CorrectionCheck } from '#kernel/ledger/correction.ts'
import type { Recorded } from '#kernel/ledger/event.ts'
import type { PersonId, StreamId } from '#kernel/primitives/ids.ts'
import type { CaseState } from '../cases/state.ts'
import type { ContactState } from '../contacts/state.ts'
import { recordParams, refused } from './contract.ts'
import { broken, byRecording, filesOf, isMove } from './person-files.ts'

const personOf = ({ data }: Recorded): PersonId | null =>
  (data as { readonly person?: PersonId | null } | null)?.person ?? null

function readsOf(fact: Recorded, streams: readonly StreamId[]): readonly StreamId[] {
  const person = personOf(fact)
  if (person === null || !isMove(fact)) return []
  const files = filesOf(person)
  return files.some((file) => streams.includes(file)) ? files : []
}

function filesWith(state: (stream: StreamId) => unknown, [patient, contact]: readonly [StreamId, StreamId]) {
  return { case: state(patient) as CaseState, contact: state(contact) as ContactState }
}

function objection(correction: Correction) {
  const { fact, streams, before, after, standing } = correction
  const person = personOf(fact)
  if (person === null || readsOf(fact, streams).length === 0) return null
  const files = filesOf(person)
  const facts = [...new Map(files.flatMap(standing).map((one) => [`${one.event}#${one.row}`, one])).values()]
  const stand = facts.toSorted(byRecording)
  const was = broken(filesWith(before, files), [...facts, fact].toSorted(byRecording))
  const worse = broken(filesWith(after, files), stand).filter((word) => !was.includes(word))
  const last = stand.findLast(isMove)
  if (worse.length === 0 || last === undefined) return null
  return refused('later-record-stands', { person, ...recordParams(last) })
}

/**
 * Nobody is in two places after a correction: not in two beds, not in a bed that no file can release them from, not
 * awaited where they will not come, and no contact in isolation while a case in transfer.
 */
export const ONE_PLACE_A_PERSON: CorrectionCheck = { reads: readsOf, objection }

import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { type PostId, streamId } from '#kernel/primitives/ids.ts'
import { plusDays } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { Batch, Rider } from '../../batches/state.ts'
import { returnDue } from '../../clocks.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { SignHandover } from '../contract.ts'
import type { Leg, ReturneeReceived, Side } from '../events.ts'
import { personFact, type RiderReads, returneePlace, returneeStream, travellingReturnee } from '../reads.ts'
import { bothSigned, isFree, type Returnee } from '../state.ts'

/** Who signs each of the four lines: the gate or lodging, the escort, the escort again, the receiving office. */
const SIGNERS: Readonly<Record<Leg, Readonly<Record<Side, (batch: Batch, rider: Rider) => PostId>>>> = {
  gate: { giver: ({ giver }) => giver, receiver: ({ escort }) => escort },
  community: { giver: ({ escort }) => escort, receiver: (_, { receiver }) => receiver },
}

function signerOf({ leg, side, returnee }: SignHandover, { batch }: RiderReads): PostId | null {
  if (batch.domain.status === 'none') return null
  const rider = batch.domain.riders.find((one) => one.returnee === returnee)
  return rider === undefined ? null : SIGNERS[leg][side](batch.domain, rider)
}

function refuseLine(command: SignHandover, person: Returnee, batch: Batch, context: Context) {
  const { leg, side, returnee, occurredAt } = command
  const already = person.signed[leg][side]
  if (already !== null) return refuse('already-signed', { at: already.at }, { field: 'side' })
  if (leg === 'gate') {
    if (batch.status !== 'open') return refuse('batch-left', { batch: batch.batch, status: batch.status })
    if (!isFree(person, occurredAt)) return refuse('not-free-yet', { releaseOn: person.releaseOn })
  } else {
    if (batch.status !== 'departed') return refuse('not-departed', { batch: batch.batch })
    if (!bothSigned(person.signed.gate)) return refuse('gate-unsigned', { returnee })
  }
  const expected = signerOf(command, { batch: { domain: batch, duties: [] }, returnee: { domain: person, duties: [] } })
  return expected === context.actor.post
    ? undefined
    : refuse('signer-wrong', { expected: expected ?? '', post: context.actor.post })
}

/** The file is owed some days after the quarantine that was booked. */
function receivedOf(person: Returnee, { batch, occurredAt }: SignHandover, context: Context): ReturneeReceived {
  const { returnee, entry, county, quarantine, verifier } = person
  const days = (quarantine?.centralDays ?? 0) + (quarantine?.homeDays ?? 0)
  const supportDueAt = returnDue(context, 'return.support', plusDays(occurredAt, days))
  return { returnee, batch, entry, county, supportDueAt, supporter: verifier }
}

/** One signature of four; the second at the door is the receipt, and the person is home. */
export const signHandover: Decision<SignHandover, RiderReads, ResettlementRefusal> = {
  name: 'sign-handover',
  right: 'return.sign',
  place: returneePlace,
  bearers(command, states) {
    const signer = signerOf(command, states)
    return signer === null ? [] : [signer]
  },
  streams: (command) => ({ ...returneeStream(command), batch: streamId('return-batch', command.batch) }),
  decide(command, states, context) {
    const known = travellingReturnee(command, states, context)
    if (!known.ok) return known
    const { returnee, batch, leg, side, occurredAt } = command
    const domain = states.batch.domain
    if (domain.status === 'none') return refuse('no-such-batch', { batch }, { field: 'batch' })
    if (known.value.batch !== batch) return refuse('not-in-batch', { returnee, batch }, { field: 'batch' })
    const refused = refuseLine(command, known.value, domain, context)
    if (refused) return refused
    const where = { county: known.value.county, occurredAt, batch }
    const { signature } = command
    const by = context.actor.post
    const signed = personFact('handover-signed', { returnee, batch, leg, side, by, signature }, where)
    const other = known.value.signed.community[side === 'giver' ? 'receiver' : 'giver']
    if (leg === 'gate' || other === null) return accept([signed])
    return accept([signed, personFact('returnee-received', receivedOf(known.value, command, context), where)])
  },
}

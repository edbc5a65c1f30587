import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { PremisesRefusal, RecordDisinfection } from '../contract.ts'
import type { DisinfectionState } from '../state.ts'

type Reads = { disinfection: SubjectState<DisinfectionState> }

export const recordDisinfection: Decision<RecordDisinfection, Reads, PremisesRefusal> = {
  name: 'record-disinfection',
  right: 'premises.manage',
  place: (_command, { disinfection }) => (disinfection.domain.status === 'none' ? null : disinfection.domain.place),
  bearers: (_command, { disinfection }) => (disinfection.domain.status === 'none' ? [] : [disinfection.domain.holder]),
  streams: ({ disinfection }) => ({ disinfection: streamId('disinfection', disinfection) }),
  decide({ occurredAt, ...data }, states, context) {
    const { disinfection } = data
    const state = states.disinfection.domain
    if (state.status !== 'owed') return refuse('disinfection-not-owed', { disinfection, status: state.status })
    const moment = refuseMoment(occurredAt, context, state.requiredAt)
    if (moment) return moment
    const streams = [streamId('disinfection', disinfection)] as const
    return accept([{ type: 'disinfection-done', data, streams, place: state.place, occurredAt }])
  },
}

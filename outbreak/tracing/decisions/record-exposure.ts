import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { RecordExposure } from '../contract.ts'
import type { ExposureState } from '../exposure.ts'
import type { TracingRefusal } from '../refusals.ts'

type Reads = { readonly exposure: SubjectState<ExposureState> }

/** One more edge. It determines nobody: that is `determine-contact`, which makes an edge of its own. */
export const recordExposure: Decision<RecordExposure, Reads, TracingRefusal> = {
  name: 'record-exposure',
  right: 'case.interview',
  place: ({ home }) => home,
  streams: ({ exposure }) => ({ exposure: streamId('exposure', exposure) }),
  decide(command, states, context) {
    const { exposure, from, to, home, at, setting, certainty, occurredAt, ...detail } = command
    if (states.exposure.domain !== null) return refuse('exposure-exists', { exposure }, { field: 'exposure' })
    if (from === to) return refuse('exposure-to-self', { person: to }, { field: 'to' })
    if (at > occurredAt) return refuse('met-in-future', { at, occurredAt }, { field: 'at' })
    const refused = refuseMoment(occurredAt, context)
    if (refused) return refused
    const data = { exposure, from, to, home, at, setting, certainty, detail }
    const streams = [streamId('exposure', exposure)] as const
    return accept([{ type: 'exposure-recorded', data, streams, place: home, occurredAt }])
  },
}

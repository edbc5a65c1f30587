import type { Decision } from '#kernel/ledger/decision.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { AnswerRelease } from '../contract.ts'
import type { ReleaseReads } from './notify-release.ts'

/** The receipt, as the county gave it in its own city. */
export const answerRelease: Decision<AnswerRelease, ReleaseReads, ResettlementRefusal> = {
  name: 'answer-release',
  right: 'return.verify',
  place: (_command, { release }) => (release.domain.status === 'none' ? null : release.domain.county),
  streams: ({ release }) => ({ release: streamId('release', release) }),
  decide(command, states, context) {
    const { occurredAt, ...data } = command
    const { release } = data
    const { domain } = states.release
    if (domain.status === 'none') return refuse('no-such-release', { release }, { field: 'release' })
    if (domain.status === 'answered') return refuse('release-answered', { release })
    const moment = refuseMoment(occurredAt, context, domain.notifiedAt)
    if (moment) return moment
    return accept([
      { type: 'release-answered', data, streams: [streamId('release', release)], place: domain.county, occurredAt },
    ])
  },
}

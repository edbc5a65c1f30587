import { expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { subject, when } from '../../testing.ts'
import { cancelled, cancelling, history, opened } from '../builders.ts'
import { ROUND_KIND, TESTING_KINDS } from '../room.ts'
import { cancelRound } from './cancel-round.ts'

test('calling a round off voids its duty: nobody is late with it', () => {
  const given = history(opened(), cancelled())
  const round = subject(anyKind(ROUND_KIND), streamId('round', 'r-1'), given)
  expect(round.domain).toMatchObject({ status: 'cancelled' })
  expect(round.duties).toMatchObject([{ outcome: 'void', stages: { finish: { doneAt: null } } }])
})
test('only an open round is called off', () => {
  expect(when(TESTING_KINDS, [], cancelRound, cancelling()).refusal?.code).toBe('round-unknown')
  const twice = when(TESTING_KINDS, history(opened(), cancelled()), cancelRound, cancelling())
  expect(twice.refusal?.code).toBe('round-not-open')
})

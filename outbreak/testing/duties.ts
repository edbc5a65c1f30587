import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { RoundEvents } from './state.ts'

/** Fast test (快检): from the opening of a round to its last result, 24 hours. */
export const TEST_ROUND_DUTY: DutyRule<RoundEvents> = {
  kind: 'test-round',
  clock: 'fastTest',
  opens: {
    'round-opened': ({ data, place }) => ({
      holder: data.holder,
      place,
      due: { start: data.startDueAt, finish: data.resultsDueAt },
    }),
  },
  marks: { 'samples-collected': 'start' },
  ends: { 'round-completed': 'done', 'round-cancelled': 'void' },
}

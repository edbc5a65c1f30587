import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { DoorEvents } from './door-state.ts'
import type { RetestEvents } from './retest-state.ts'
import type { RoundEvents } from './state.ts'
import type { TubeStreamEvents } from './tube-state.ts'

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

/** From the swab to the laboratory's door: who sampled brings it there. */
export const TUBE_TRANSPORT_DUTY: DutyRule<TubeStreamEvents> = {
  kind: 'tube-transport',
  clock: null,
  opens: {
    'tube-collected': ({ data: { transport }, place }) =>
      transport === undefined ? null : { holder: transport.holder, place, due: { finish: transport.receiveDueAt } },
    'pool-collected': ({ data: { transport }, place }) =>
      transport === undefined ? null : { holder: transport.holder, place, due: { finish: transport.receiveDueAt } },
  },
  marks: { 'tube-dispatched': 'start' },
  ends: { 'tube-received': 'done', 'tube-lost': 'failed' },
}

/** From the laboratory's door to a result. */
export const TUBE_RESULT_DUTY: DutyRule<TubeStreamEvents> = {
  kind: 'tube-result',
  clock: null,
  opens: {
    'tube-received': ({ data: { result }, place }) =>
      result === undefined ? null : { holder: result.holder, place, due: { finish: result.dueAt } },
  },
  marks: { 'tube-testing-started': 'start' },
  ends: { 'tube-resulted': 'done', 'tube-lost': 'failed' },
}

/** A tube without an answer: its people are sampled again. */
export const RESAMPLE_DUTY: DutyRule<TubeStreamEvents> = {
  kind: 'resample',
  clock: null,
  opens: {
    'tube-resulted': ({ data: { resample }, place }) =>
      resample === undefined ? null : { holder: resample.holder, place, due: { finish: resample.dueAt } },
    'tube-lost': ({ data: { resample }, place }) =>
      resample === undefined ? null : { holder: resample.holder, place, due: { finish: resample.dueAt } },
  },
  marks: {},
  ends: { 'tube-resampled': 'done' },
}

/** A member of a positive pool gets a result of their own. */
export const SINGLE_RETEST_DUTY: DutyRule<RetestEvents> = {
  kind: 'single-retest',
  clock: null,
  opens: {
    'member-held': ({ data, place }) => ({ holder: data.holder, place, due: { finish: data.retestDueAt } }),
  },
  marks: { 'member-sampled': 'start' },
  ends: { 'member-cleared': 'done', 'member-positive': 'done' },
}

/** Somebody of a roster who did not come is sampled at the door. */
export const DOOR_SAMPLE_DUTY: DutyRule<DoorEvents> = {
  kind: 'door-sample',
  clock: null,
  opens: {
    'person-untested': ({ data }) => ({ holder: data.holder, place: data.building, due: { finish: data.doorDueAt } }),
  },
  marks: {},
  ends: { 'door-sampled': 'done', 'untested-resolved': 'void' },
}

export const TESTING_DUTY_RULES = [
  TEST_ROUND_DUTY,
  TUBE_TRANSPORT_DUTY,
  TUBE_RESULT_DUTY,
  RESAMPLE_DUTY,
  SINGLE_RETEST_DUTY,
  DOOR_SAMPLE_DUTY,
] as const

import type { Instant } from '../primitives/instant.ts'
import { type Duty, STAGES, type Stage } from './duty.ts'

/** Clocks of an open duty that have run out by `now` without being stopped, in order of stage. */
export const lateStages = (duty: Duty, now: Instant): readonly Stage[] =>
  duty.closed !== null
    ? []
    : STAGES.filter((stage) => {
        const { dueAt, doneAt } = duty.stages[stage]
        return dueAt !== null && doneAt === null && dueAt < now
      })

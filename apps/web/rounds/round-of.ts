import { type ActContext, subjectOf } from '../shared/act.ts'

/** The round a form is about, from the page or from the duty pressed. */
export const roundOf = (context: ActContext): string => context.round?.round.round ?? subjectOf(context.duty)

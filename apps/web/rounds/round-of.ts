import type { ActContext } from '../shared/act.ts'

/** The round a form is about, from the page or from the duty pressed. */
export const roundOf = (context: ActContext): string => context.round?.round.round ?? context.duty?.subject ?? ''

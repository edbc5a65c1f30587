import type { Workflow } from './workflow.ts'

/** Every workflow, one line each. Their names are kept in the store: a name is never given to another. */
export const ALL_WORKFLOWS: readonly Workflow[] = []

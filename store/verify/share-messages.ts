import type { ShareResult, ShareTask } from './run-share.ts'

/** What a thread is started with. */
export interface ThreadData {
  /** URL of a file that exports the modules as `MODULES`. */
  readonly modulesAt: string
}

/** A task, and where its snapshot is to be had. */
export interface ThreadTask extends ShareTask {
  readonly url: string
  readonly snapshot: string
}

export type ThreadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'replayed'; readonly events: number }
  | { readonly kind: 'compared'; readonly tables: number }
  | { readonly kind: 'result'; readonly result: ShareResult }

import { useSyncExternalStore } from 'react'

/** Whether the server answered last time, and when it last did (wall time, ms). Drives the stale banner. */
export interface Connection {
  readonly reachable: boolean
  readonly lastAnswerMs: number | null
}
let state: Connection = { reachable: true, lastAnswerMs: null }
const listeners = new Set<() => void>()

export function noteAnswer(reachable: boolean): void {
  const next = { reachable, lastAnswerMs: reachable ? Date.now() : state.lastAnswerMs }
  const changed = next.reachable !== state.reachable
  state = changed ? next : { ...state, lastAnswerMs: next.lastAnswerMs }
  if (changed) for (const tell of listeners) tell()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useConnection = (): Connection => useSyncExternalStore(subscribe, snapshot)
let seen = state
function snapshot(): Connection {
  if (seen.reachable !== state.reachable) seen = state
  return seen
}

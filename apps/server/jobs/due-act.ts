import type { StreamId } from '#kernel/primitives/ids.ts'

/** An act that the clock owes: the payload is that of an ordinary command. */
export interface DueAct {
  /** Subject whose key in the vault is destroyed before the act is recorded: what it sealed has expired. */
  readonly erases?: StreamId
  readonly command: string
  readonly payload: Readonly<Record<string, unknown>>
}

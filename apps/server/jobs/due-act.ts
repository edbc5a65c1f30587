/** An act that the clock owes: the payload is that of an ordinary command. */
export interface DueAct {
  readonly command: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** Ends a switch over a union: the compiler refuses a case that was left out. */
export function exhaustive(value: never): never {
  throw new Error(`unhandled value: ${JSON.stringify(value)}`)
}

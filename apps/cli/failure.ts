/** Why a verb did not do its work, as its caller reads it: exit 2 for a wrong call, 1 for all else. */
export class Failure extends Error {
  readonly code: string
  readonly field: string | null
  readonly remedy: string
  readonly exit: 1 | 2
  constructor(code: string, message: string, remedy: string, where: { field?: string | null; exit?: 1 | 2 } = {}) {
    super(message)
    this.name = 'Failure'
    this.code = code
    this.field = where.field ?? null
    this.remedy = remedy
    this.exit = where.exit ?? 1
  }
}

export const wrongCall = (field: string, message: string, remedy: string): Failure =>
  new Failure('usage', message, remedy, { field, exit: 2 })

export const failureDocument = (failure: Failure) => ({
  error: { code: failure.code, field: failure.field, message: failure.message, remedy: failure.remedy },
})

/** An error of any kind as a failure; what was not foreseen keeps its message. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  const message = error instanceof Error ? error.message : String(error)
  return new Failure('unexpected', message, 'run it again; if it stays, report the message with the command')
}

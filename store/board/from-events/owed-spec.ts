import type { ClockName } from '#kernel/duties/duty.ts'

/** A field of a fact's data (`dueAt`, `transport.holder`), or SQL over its `data` where one field does not say it. */
export type Field = string | { readonly sql: string }

/** One way a duty of a kind begins: which event, and where its data say by when, for whom and where. */
export interface Opening {
  readonly type: string
  /** Data fields with the due time of each stage. */
  readonly due: { readonly accept?: Field; readonly start?: Field; readonly finish?: Field }
  readonly holder: Field
  /** The fact's own place when not given. */
  readonly place?: Field | undefined
  /** Data field with the start of the clock, when that is not the event itself. */
  readonly since?: string
  /** SQL condition, never null, for openings that not every event of the type makes. */
  readonly when?: string
}
/** An event that ends a duty: always, or under an SQL condition over its `data` that is never null. */
export type Ending = string | { readonly type: string; readonly when: string }

/** How a kind of duty reads in the events alone, without views: for numbers counted a second way. */
export interface Owed {
  readonly kind: string
  readonly clock: ClockName | null
  /** Kind of subject: its streams are `<subject>/…`. */
  readonly subject: string
  readonly opens: readonly Opening[]
  readonly accepts?: readonly string[]
  readonly starts?: readonly string[]
  /** Done: the finish clock stops. */
  readonly finishes: readonly Ending[]
  /** Done in part, failed or refused: over, but never finished, so no lateness of the finish is counted. */
  readonly unmet?: readonly Ending[]
  /** Cancelled, or no longer owed: the duty leaves the list. */
  readonly voids?: readonly Ending[]
}

/** SQL of a field's text. */
export function fieldSql(field: string): string {
  const steps = field.split('.').map((name) => `'${name}'`)
  return `data ${[...steps.slice(0, -1).map((step) => `-> ${step} `), `->> ${steps.at(-1)}`].join('')}`
}
export const isSet = (field: string): string => `${fieldSql(field)} is not null`
export const isNotSet = (field: string): string => `${fieldSql(field)} is null`
/** Of several fields the first that is set. */
export const firstOf = (...fields: readonly string[]): Field => ({
  sql: `coalesce(${fields.map(fieldSql).join(', ')})`,
})

/** An opening whose data name the holder and the end of the one clock. */
export const calledBy = (type: string, finish: string, place?: string): Opening => ({
  type,
  due: { finish },
  holder: 'holder',
  place,
})

/** An opening said by a part of the data, made only when the part is there. */
export const partOf = (
  type: string,
  part: string,
  due: Readonly<Partial<Record<keyof Opening['due'], string>>>,
  place?: string,
): Opening => ({
  type,
  due: Object.fromEntries(Object.entries(due).map(([stage, field]) => [stage, `${part}.${field}`])),
  holder: `${part}.holder`,
  place,
  when: isSet(part),
})

export const typeOf = (ending: Ending): string => (typeof ending === 'string' ? ending : ending.type)

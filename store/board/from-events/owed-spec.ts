import type { ClockName } from '#kernel/duties/duty.ts'

/** A field of a fact's data (`dueAt`, `transport.holder`); of several, the first that is set. */
export type Field = string | readonly string[]

/** One way a duty of a kind begins: which event, and where its data say by when, for whom and where. */
export interface Opening {
  readonly type: string
  /** Data fields with the due time of each stage. */
  readonly due: { readonly accept?: Field; readonly start?: Field; readonly finish?: Field }
  /** SQL over a fact's `data` and `place`. */
  readonly holder: string
  readonly place: string
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
export function fieldSql(field: Field): string {
  if (typeof field !== 'string') return `coalesce(${field.map(fieldSql).join(', ')})`
  const steps = field.split('.').map((name) => `'${name}'`)
  return `data ${[...steps.slice(0, -1).map((step) => `-> ${step} `), `->> ${steps.at(-1)}`].join('')}`
}
export const isSet = (field: string): string => `${fieldSql(field)} is not null`
export const isNotSet = (field: string): string => `${fieldSql(field)} is null`

const HOLDER = fieldSql('holder')
/** Place of the fact, as the event row has it. */
export const FACT_PLACE = 'place'
export const DATA_PLACE = fieldSql('place')
export const HOME = fieldSql('home')

/** An opening whose data name the holder, the place and the end of the one clock. */
export const calledBy = (type: string, finish: string, place = DATA_PLACE): Opening => ({
  type,
  due: { finish },
  holder: HOLDER,
  place,
})

/** An opening said by a part of the data, made only when the part is there. */
export const partOf = (type: string, part: string, due: Opening['due'], place = FACT_PLACE): Opening => ({
  type,
  due: Object.fromEntries(Object.entries(due).map(([stage, field]) => [stage, `${part}.${field}`])),
  holder: fieldSql(`${part}.holder`),
  place,
  when: isSet(part),
})

export const typeOf = (ending: Ending): string => (typeof ending === 'string' ? ending : ending.type)

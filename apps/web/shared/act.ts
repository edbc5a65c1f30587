import type { DutyView, FacilityPage, PersonPage, RoundPage, Words, ZonePage } from './read-types.ts'

/** What a form may know when it opens: the record on the screen, or only the duty whose button was pressed. */
export interface ActContext {
  readonly now: string
  readonly post: string | null
  readonly city: string
  readonly duty?: DutyView
  readonly person?: PersonPage
  /** The person acted on, when it is not `person` (someone expected at a facility). */
  readonly personId?: string
  readonly facility?: FacilityPage
  readonly zone?: ZonePage
  readonly round?: RoundPage
  readonly place?: string
  /** The tube whose result led to this form. */
  readonly tube?: string
}

export type Value = string | number | boolean | undefined
export type Values = Readonly<Record<string, Value>>

export interface Choice {
  readonly value: string
  readonly words: Words
}

export interface Field {
  readonly name: string
  readonly words: Words
  readonly kind:
    | 'text'
    | 'area'
    | 'number'
    | 'choice'
    | 'time'
    | 'scan'
    | 'photo'
    | 'yes'
    | 'facility'
    | 'post'
    /** Several posts: their ids, a line each. */
    | 'posts'
    | 'place'
  readonly required?: boolean
  readonly choices?: readonly Choice[]
  readonly help?: Words
  /** Throws with what cannot be read: said beside the field before anything is sent. */
  readonly check?: (value: Value) => unknown
  /** Only this very text passes: a name typed to confirm an order on people. */
  readonly mustEqual?: string
}

/** One command's form. `payload` gives what the contract wants, without `occurredAt`, which the sender adds. */
export interface Act {
  readonly command: string
  readonly words: Words
  /** No fields: one tap sends it. */
  readonly fields: (context: ActContext) => readonly Field[]
  readonly initial?: (context: ActContext) => Values
  readonly payload: (values: Values, context: ActContext, occurredAt: string) => object
  /** The form that this one leads to once it is accepted. */
  readonly next?: (
    values: Values,
    context: ActContext,
  ) => { readonly act: Act; readonly context: ActContext } | undefined
  readonly danger?: boolean
  /** The command has no `occurredAt` of the sender's choosing. */
  readonly untimed?: boolean
}

export const text = (value: Value): string => (value === undefined ? '' : String(value).trim())
export const orNull = (value: Value): string | null => (text(value) === '' ? null : text(value))
export const number = (value: Value): number => Number(text(value) === '' ? 0 : value)

/** The subject's own id, without the kind of its stream. */
export const subjectOf = (duty: Pick<DutyView, 'stream'> | undefined): string =>
  duty === undefined ? '' : duty.stream.slice(duty.stream.indexOf('/') + 1)

/** The person a form is about, from whichever record it was opened on. */
export const personOf = (context: ActContext): string =>
  context.personId ?? context.person?.person ?? subjectOf(context.duty)

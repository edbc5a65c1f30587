import type { Act, ActContext, Field, Values } from '../../shared/act.ts'
import type { CaseFacts, ContactFacts, PersonPage, Words } from '../../shared/read-types.ts'
import { admitPatient } from '../admit-patient.form.ts'
import { assignBed } from '../assign-bed.form.ts'
import { classifyCase } from '../classify-case.form.ts'
import { moveContact } from '../move-contact.form.ts'
import { pickUpPatient } from '../pick-up-patient.form.ts'
import { placeContact } from '../place-contact.form.ts'
import { recordContactTest } from '../record-contact-test.form.ts'
import { releaseContact } from '../release-contact.form.ts'
import { tellContact } from '../tell-contact.form.ts'

/** One row of a list, as a case or as a contact. */
export type Listed =
  | { readonly as: 'case'; readonly row: CaseFacts }
  | { readonly as: 'contact'; readonly row: ContactFacts }

/** An act of one person's form, done for many: the form asks what is the same for all, the rest is each row's own. */
export interface BulkAct {
  readonly act: Act
  readonly of: Listed['as']
  /** Whether the row is at the step where the act can succeed; others are left alone, and counted. */
  readonly fits: (listed: Listed) => boolean
  /** Fields that differ by person. */
  readonly own: readonly string[]
  /** The transparent rule gives each person a facility. */
  readonly rule?: {
    readonly path: string
    readonly words: 'beds' | 'rooms'
    readonly unless?: (values: Values) => boolean
  }
}

const status =
  (as: Listed['as'], ...wanted: readonly string[]) =>
  (listed: Listed): boolean =>
    listed.as === as && wanted.includes(listed.row.status)

/** In the order in which they happen. */
export const BULK_ACTS: readonly BulkAct[] = [
  {
    act: assignBed,
    of: 'case',
    fits: status('case', 'found'),
    own: ['facility', 'reason'],
    rule: { path: '/api/transfer/plan', words: 'beds' },
  },
  { act: pickUpPatient, of: 'case', fits: status('case', 'bedAssigned'), own: [] },
  { act: admitPatient, of: 'case', fits: status('case', 'onTheWay'), own: ['facility', 'receipt'] },
  {
    act: classifyCase,
    of: 'case',
    fits: (listed) =>
      listed.as === 'case' &&
      listed.row.classification === null &&
      !['revoked', 'suspected'].includes(listed.row.status),
    own: [],
  },
  { act: tellContact, of: 'contact', fits: status('contact', 'determined'), own: [] },
  { act: moveContact, of: 'contact', fits: status('contact', 'determined', 'told'), own: [] },
  {
    act: placeContact,
    of: 'contact',
    fits: status('contact', 'determined', 'told', 'moving'),
    own: ['facility', 'receipt'],
    rule: { path: '/api/contacts/rooms', words: 'rooms', unless: ({ placement }) => placement === 'home' },
  },
  {
    act: recordContactTest,
    of: 'contact',
    fits: status('contact', 'determined', 'told', 'moving', 'placed'),
    own: [],
  },
  {
    act: releaseContact,
    of: 'contact',
    fits: status('contact', 'determined', 'told', 'moving', 'placed'),
    own: [],
  },
]

export const sharedFields = (bulk: BulkAct, context: ActContext): readonly Field[] =>
  bulk.act.fields(context).filter(({ name }) => !bulk.own.includes(name))

const recordOf = (listed: Listed): PersonPage => ({
  holds: [],
  person: listed.row.person,
  case: listed.as === 'case' ? listed.row : null,
  contact: listed.as === 'contact' ? listed.row : null,
  care: null,
  duties: [],
  timeline: [],
  contacts: [],
  suggestedBeds: [],
})

/** What only this person has: the facility that the rule gave, and a receipt. */
export interface OwnValues {
  readonly facility: string | null
  readonly receipt: string
}

/** The payload of one row: what the form of one person would send. */
export function payloadFor(
  bulk: BulkAct,
  listed: Listed,
  values: Values,
  own: OwnValues,
  context: ActContext,
  now: string,
): object {
  const record = recordOf(listed)
  const starting = bulk.act.initial?.({ ...context, person: record }) ?? {}
  const mine: Values = {
    ...(own.facility === null ? {} : { facility: own.facility }),
    ...(bulk.own.includes('receipt') ? { receipt: own.receipt } : {}),
  }
  return {
    ...bulk.act.payload({ ...starting, ...values, ...mine }, { ...context, person: record }, now),
    occurredAt: now,
  }
}

export interface RefusedPerson {
  readonly person: string
  readonly words: Words
}

import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ContactState } from '../../contacts/state.ts'
import { refuseMoment } from '../../moment.ts'
import { accountFor, type Line } from '../account-for.ts'
import type { ContactList, ContactListState } from '../contact-list.ts'
import type { ClearContactList } from '../contract.ts'
import type { CarryCause, ContactListCleared, Explained } from '../events.ts'
import type { TracingRefusal } from '../refusals.ts'

type Reads = {
  readonly list: SubjectState<ContactListState>
  readonly contacts: readonly SubjectState<ContactState>[]
}

/** The signature stands under everybody on the list, and under nobody else. */
function refuseNames({ people }: ClearContactList, list: ContactList) {
  const named = new Set<string>(people)
  const missing = list.people.filter(({ person }) => !named.has(person))
  const [first] = missing
  if (first !== undefined)
    return refuse(
      'list-incomplete',
      { expected: list.people.length, missing: missing.length, first: first.person },
      { field: 'people' },
    )
  const listed = new Set<string>(list.people.map(({ person }) => person))
  const extra = people.find((person) => !listed.has(person))
  return extra === undefined ? undefined : refuse('not-on-list', { person: extra }, { field: 'people' })
}

type Row = Line & { readonly person: Explained['person']; readonly because: CarryCause | null }

function rowsOf({ people, explained }: ClearContactList, list: ContactList, contacts: Reads['contacts']): Row[] {
  const given = new Map(explained.map(({ person, cause }) => [person, cause]))
  const subjects = new Map(people.map((person, i) => [person, contacts[i]]))
  return list.people.flatMap(({ person, determinedAt }) => {
    const subject = subjects.get(person)
    const line = subject === undefined ? undefined : accountFor(subject, determinedAt)
    return line === undefined ? [] : [{ ...line, person, because: line.cause ?? given.get(person) ?? null }]
  })
}

function cleared({ place, date }: ClearContactList, rows: readonly Row[]): ContactListCleared {
  const count = (end: Line['end']) => rows.filter((row) => row.end === end).length
  const said = (wanted: (row: Row) => boolean): Explained[] =>
    rows.flatMap((row) => (wanted(row) && row.because !== null ? [{ person: row.person, cause: row.because }] : []))
  return {
    place,
    date,
    determined: rows.length,
    placed: count('placed'),
    becameCase: count('becameCase'),
    released: count('released'),
    late: said(({ late }) => late),
    carriedOver: said(({ end }) => end === 'open'),
  }
}

/** 日清日结: refused while anything is unexplained. */
export const clearContactList: Decision<ClearContactList, Reads, TracingRefusal> = {
  name: 'clear-contact-list',
  right: 'contact.place',
  place: ({ place }) => place,
  streams: ({ place, date, people }) => ({
    list: streamId('contact-list', `${place}-${date}`),
    contacts: people.map((person) => streamId('contact', person)),
  }),
  decide(command, states, context) {
    const { place, date, occurredAt } = command
    const list = states.list.domain
    if (list === null) return refuse('list-empty', { place, date }, { field: 'date' })
    if (list.signed !== null && !list.addedSince)
      return refuse('list-cleared', { place, date, at: list.signed.at }, { field: 'date' })
    const refused = refuseNames(command, list) ?? refuseMoment(occurredAt, context)
    if (refused) return refused
    const rows = rowsOf(command, list, states.contacts)
    const open = rows.filter(({ wantsCause, because }) => wantsCause && because === null)
    const [first] = open
    if (first !== undefined)
      return refuse('list-not-explained', { n: open.length, first: first.person, state: first.state })
    const streams = [streamId('contact-list', `${place}-${date}`)] as const
    return accept([{ type: 'contact-list-cleared', data: cleared(command, rows), streams, place, occurredAt }])
  },
}

import type { Purpose, StatedPurpose } from '../shared/purpose.ts'
import { useRead } from '../shared/queries.ts'
import type { CaseFacts, ContactFacts, Identity, PersonPage } from '../shared/read-types.ts'
import { LIST_LIMIT } from '../shared/row-count.tsx'

/** A person's record is read for a stated purpose; the server logs it. */
export const usePerson = (person: string, { purpose, headers }: StatedPurpose) =>
  useRead<PersonPage>(
    'people',
    `/api/people/${encodeURIComponent(person)}`,
    {},
    { enabled: purpose !== null, keep: false, headers },
  )
export const useIdentity = (person: string, purpose: Purpose, asked: boolean) =>
  useRead<Identity>(
    'people',
    `/api/people/${encodeURIComponent(person)}/identity`,
    {},
    { enabled: asked, keep: false, headers: { 'x-purpose': purpose } },
  )

interface ListFilter {
  readonly place: string
  readonly date?: string | undefined
  readonly status?: string | undefined
}

/** A list is read for a purpose too: the server keeps whom it showed. */
export const useLineList = ({ place, date, status }: ListFilter, { purpose, headers }: StatedPurpose) =>
  useRead<CaseFacts[]>(
    'people',
    '/api/line-list',
    { place, date, status, limit: LIST_LIMIT },
    { enabled: place !== '' && purpose !== null, headers },
  )
export const useContacts = ({ place, status }: ListFilter, { purpose, headers }: StatedPurpose) =>
  useRead<ContactFacts[]>(
    'people',
    '/api/contacts',
    { place, status, limit: LIST_LIMIT },
    { enabled: place !== '' && purpose !== null, headers },
  )

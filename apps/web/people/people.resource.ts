import type { Purpose, StatedPurpose } from '../shared/purpose.ts'
import { useRead } from '../shared/queries.ts'
import type { Identity, PersonPage } from '../shared/read-types.ts'

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

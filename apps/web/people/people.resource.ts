import { useRead } from '../shared/queries.ts'
import type { CaseFacts, ContactFacts, Identity, PersonPage } from '../shared/read-types.ts'
import { LIST_LIMIT } from '../shared/row-count.tsx'

export const PURPOSES = ['care', 'tracing', 'transfer', 'control', 'audit'] as const
export type Purpose = (typeof PURPOSES)[number]

/** A person's record is read for a stated purpose; the server logs it. */
export const usePerson = (person: string, purpose: Purpose | null) =>
  useRead<PersonPage>(
    'people',
    `/api/people/${encodeURIComponent(person)}`,
    {},
    { enabled: purpose !== null, keep: false, headers: purpose === null ? {} : { 'x-purpose': purpose } },
  )
export const useIdentity = (person: string, purpose: Purpose, asked: boolean) =>
  useRead<Identity>(
    'people',
    `/api/people/${encodeURIComponent(person)}/identity`,
    {},
    { enabled: asked, keep: false, headers: { 'x-purpose': purpose } },
  )

export const useLineList = (place: string, date: string | undefined, status: string | undefined) =>
  useRead<CaseFacts[]>(
    'people',
    '/api/line-list',
    { place, date, status, limit: LIST_LIMIT },
    { enabled: place !== '' },
  )
export const useContacts = (place: string, status: string | undefined, enabled: boolean) =>
  useRead<ContactFacts[]>(
    'people',
    '/api/contacts',
    { place, status, limit: LIST_LIMIT },
    { enabled: enabled && place !== '' },
  )

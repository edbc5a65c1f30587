import type { z } from 'zod'
import type * as Reads from '#outbreak/tracing/contract-reads.ts'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useRead } from '../shared/queries.ts'
import { LIST_LIMIT } from '../shared/row-count.tsx'

export type InterviewRow = z.infer<typeof Reads.InterviewRow>
export type RosterRow = z.infer<typeof Reads.RosterRow>
export type Chain = z.infer<typeof Reads.Chain>
export type FollowUpCalendar = z.infer<typeof Reads.FollowUpCalendar>
export type FollowUpRow = z.infer<typeof Reads.FollowUpRow>
export type ContactListRow = z.infer<typeof Reads.ContactListRow>
export type ContactListPage = z.infer<typeof Reads.ContactListPage>
export type TracingFigures = z.infer<typeof Reads.TracingFigures>

type Purpose = Pick<StatedPurpose, 'purpose' | 'headers'>
/** Without a place, the server answers for the acting post's own. */
const asked = ({ purpose, headers }: Purpose) => ({ enabled: purpose !== null, headers })

export const useInterviews = (place: string, list: string, purpose: Purpose) =>
  useRead<InterviewRow[]>('people', '/api/tracing/interviews', { place, list, limit: LIST_LIMIT }, asked(purpose))
export const useInterview = (person: string, purpose: Purpose) =>
  useRead<InterviewRow[]>('people', '/api/tracing/interviews', { person }, asked(purpose))
export const useRosters = (person: string, purpose: Purpose) =>
  useRead<RosterRow[]>('people', `/api/tracing/rosters/${encodeURIComponent(person)}`, {}, asked(purpose))
export const useChain = (person: string, purpose: Purpose) =>
  useRead<Chain>('people', `/api/tracing/chain/${encodeURIComponent(person)}`, {}, asked(purpose))
export const useFollowUp = (
  filter: { readonly place: string; readonly where?: string | undefined; readonly facility?: string | undefined },
  purpose: Purpose,
) => useRead<FollowUpCalendar>('people', '/api/tracing/follow-up', { ...filter, limit: 200 }, asked(purpose))
export const useContactLists = (place: string, date: string) =>
  useRead<ContactListRow[]>('people', '/api/tracing/lists', { place, date }, { enabled: date !== '' })
export const useContactList = (place: string, date: string, purpose: Purpose) =>
  useRead<ContactListPage>('people', `/api/tracing/lists/${place}/${date}`, {}, asked(purpose))
export const useTracingFigures = (place: string) => useRead<TracingFigures>('people', '/api/tracing/figures', { place })

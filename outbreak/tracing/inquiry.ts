import type { Moment } from '#kernel/duties/duty.ts'
import type { Recorded, RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { InquiryEvents, InterviewAttempted, InterviewHeld, Source, SourceClosed, SourceLinked } from './events.ts'

/** What tracing knows of a case: was it asked, and where did its infection come from. */
export interface Inquiry {
  readonly attempts: readonly (Pick<InterviewAttempted, 'by' | 'channel' | 'because'> & Moment)[]
  readonly held: (Omit<InterviewHeld, 'person'> & Moment) | null
  readonly linked: ({ readonly source: Source; readonly certainty: SourceLinked['certainty'] } & Moment) | null
  readonly closed: ({ readonly because: SourceClosed['because'] } & Moment) | null
}
export const NO_INQUIRY: Inquiry = { attempts: [], held: null, linked: null, closed: null }

export function evolveInquiry(inquiry: Inquiry, event: RecordedIn<InquiryEvents>): Inquiry {
  const moment: Moment = { at: event.occurredAt, recordedAt: event.recordedAt }
  switch (event.type) {
    case 'interview-attempted': {
      const { person: _, ...attempt } = event.data
      return { ...inquiry, attempts: [...inquiry.attempts, { ...attempt, ...moment }] }
    }
    case 'interview-held': {
      const { person: _, ...held } = event.data
      return { ...inquiry, held: { ...held, ...moment } }
    }
    case 'source-linked':
      return { ...inquiry, linked: { source: event.data.source, certainty: event.data.certainty, ...moment } }
    case 'source-closed':
      return { ...inquiry, closed: { because: event.data.because, ...moment } }
    default:
      return exhaustive(event)
  }
}

const TYPES: ReadonlySet<string> = new Set<keyof InquiryEvents>([
  'interview-attempted',
  'interview-held',
  'source-linked',
  'source-closed',
])
/** Whether an event of a case's history is the tracing desk's. */
export const isInquiryEvent = (event: Recorded): event is RecordedIn<InquiryEvents> => TYPES.has(event.type)

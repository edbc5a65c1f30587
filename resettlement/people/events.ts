import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'

export const ENTRIES = ['before-release', 'stranded'] as const
export type Entry = (typeof ENTRIES)[number]

/** What somebody needs at once on coming home. */
export const PATHWAYS = ['clothing', 'food', 'money', 'documents', 'housing', 'work', 'health', 'family'] as const
export type Pathway = (typeof PATHWAYS)[number]

/** `batch`: with others, in our vehicle. All others are the person's own way, and nobody's to refuse. */
export const WISHES = ['batch', 'family', 'own-way', 'nothing'] as const
export type Wish = (typeof WISHES)[number]

export const EXITS = [
  'declined-help',
  'family-collects',
  'own-way',
  'refused-by-destination',
  'unfit-to-travel',
  'left-on-the-way',
  'not-found',
  'moved-elsewhere',
  'deceased',
] as const
export type ExitCode = (typeof EXITS)[number]

/** Stream: `returnee/<id>`. `freeAt` is the start of the legal day: no later event changes it. */
export interface ReturneeListed {
  readonly returnee: string
  readonly entry: Entry
  /** Desk of the prison that hands the certificate over; null where somebody is stranded long after. */
  readonly gate: PostId | null
  readonly releaseOn: LocalDate
  readonly freeAt: Instant
  readonly county: PlaceCode
  /** Where they are: the place of the gate, or the city in which they are stranded. */
  readonly whereNow: PlaceCode
  readonly keyPerson: boolean
  readonly verifier: PostId
  readonly planner: PostId
  readonly verifyDueAt: Instant
  readonly homeDueAt: Instant
  readonly lodgeDueAt: Instant | null
}
export interface AddressVerified {
  readonly returnee: string
  readonly result: 'confirmed' | 'differs' | 'unknown'
  /** The community that is home; null where none was found. */
  readonly community: PlaceCode | null
  readonly receipt: string
}
export interface ReleaseRecorded {
  readonly returnee: string
  readonly certificate: string
}
export interface WishRecorded {
  readonly returnee: string
  readonly wish: Wish
  readonly told: 'person' | 'family-with-consent'
  readonly homeDueAt: Instant
  readonly planner: PostId
}
export interface ReturnPlanned {
  readonly returnee: string
  readonly leaveOn: LocalDate
  readonly needs: readonly Pathway[]
  readonly family: 'told' | 'not-wanted' | 'none-known'
}
export type Leg = 'gate' | 'community'
export type Side = 'giver' | 'receiver'
/** Streams: `returnee`, `return-batch`. */
export interface SeatBooked {
  readonly returnee: string
  readonly batch: string
  readonly county: PlaceCode
  readonly receiver: PostId
}
/** One of the four signatures of a hand-over form. Streams: `returnee`, `return-batch`. */
export interface HandoverSigned {
  readonly returnee: string
  readonly batch: string
  readonly leg: Leg
  readonly side: Side
  readonly by: PostId
  /** Digest of the signature, or number of the paper form. */
  readonly signature: string
}
/** Both sides have signed at the door: the receipt. Streams: `returnee`, `return-batch`. */
export interface ReturneeReceived {
  readonly returnee: string
  readonly batch: string
  readonly entry: Entry
  readonly county: PlaceCode
  readonly supportDueAt: Instant
  readonly supporter: PostId
}
/** Streams: `returnee`, and `return-batch` when there was a seat. */
export interface ReturneeExited {
  readonly returnee: string
  readonly batch: string | null
  readonly code: ExitCode
}
export interface SupportFileOpened {
  readonly returnee: string
  readonly needs: readonly Pathway[]
  /** When the file is to be closed and the identity deleted. */
  readonly endsOn: LocalDate
}

export interface PeopleEvents {
  'returnee-listed': ReturneeListed
  'address-verified': AddressVerified
  'release-recorded': ReleaseRecorded
  'wish-recorded': WishRecorded
  'return-planned': ReturnPlanned
  'seat-booked': SeatBooked
  'handover-signed': HandoverSigned
  'returnee-received': ReturneeReceived
  'returnee-exited': ReturneeExited
  'support-file-opened': SupportFileOpened
}

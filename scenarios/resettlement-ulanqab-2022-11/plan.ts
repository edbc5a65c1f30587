import type { ExitCode, Wish } from '#resettlement/people/events.ts'

/** People who leave by one vehicle, and how many of them fall away where. */
export interface BatchPlan {
  readonly batch: string
  readonly entry: 'before-release' | 'stranded'
  /** Day of November on which it travels. */
  readonly day: number
  readonly giver: string
  readonly escort: string
  readonly leavesAt: string
  readonly home: number
  /** Seated, and out by a code before or after the vehicle leaves. */
  readonly exits: readonly { readonly code: ExitCode; readonly onTheWay: boolean }[]
}

/**
 * Fourteen from 8 to 11 November, nine on the 12th, as printed; the rest is invented, and lies outside the windows or
 * outside what is counted, so that a count that looks at neither comes out wrong.
 */
export const BATCHES: readonly BatchPlan[] = [
  {
    batch: 'b-3071',
    entry: 'before-release',
    day: 7,
    giver: 'gatenorth',
    escort: 'escort',
    leavesAt: '10:00',
    home: 2,
    exits: [],
  },
  {
    batch: 'b-4418',
    entry: 'before-release',
    day: 8,
    giver: 'gatenorth',
    escort: 'escort',
    leavesAt: '10:00',
    home: 4,
    exits: [],
  },
  {
    batch: 'b-1926',
    entry: 'before-release',
    day: 9,
    giver: 'gatesouth',
    escort: 'escort',
    leavesAt: '09:30',
    home: 3,
    exits: [],
  },
  {
    batch: 'b-8810',
    entry: 'before-release',
    day: 10,
    giver: 'gatenorth',
    escort: 'escort',
    leavesAt: '10:00',
    home: 4,
    exits: [{ code: 'unfit-to-travel', onTheWay: false }],
  },
  {
    batch: 'b-5563',
    entry: 'before-release',
    day: 11,
    giver: 'gatesouth',
    escort: 'escort',
    leavesAt: '09:30',
    home: 3,
    exits: [{ code: 'left-on-the-way', onTheWay: true }],
  },
  {
    batch: 'b-2207',
    entry: 'stranded',
    day: 11,
    giver: 'liaison',
    escort: 'escortsecond',
    leavesAt: '11:00',
    home: 1,
    exits: [],
  },
  {
    batch: 'b-7344',
    entry: 'stranded',
    day: 12,
    giver: 'liaison',
    escort: 'escort',
    leavesAt: '09:00',
    home: 5,
    exits: [],
  },
  {
    batch: 'b-6152',
    entry: 'stranded',
    day: 12,
    giver: 'liaison',
    escort: 'escortsecond',
    leavesAt: '09:30',
    home: 4,
    exits: [],
  },
  {
    batch: 'b-9075',
    entry: 'before-release',
    day: 13,
    giver: 'gatenorth',
    escort: 'escort',
    leavesAt: '10:00',
    home: 2,
    exits: [],
  },
  {
    batch: 'b-0648',
    entry: 'stranded',
    day: 13,
    giver: 'liaison',
    escort: 'escortsecond',
    leavesAt: '10:30',
    home: 1,
    exits: [],
  },
]

/** People who want no seat: asked, answered, and not in anybody's way. */
export const OWN_WAYS: readonly {
  readonly entry: 'before-release' | 'stranded'
  readonly day: number
  readonly wish: Exclude<Wish, 'batch'>
}[] = [
  { entry: 'before-release', day: 8, wish: 'family' },
  { entry: 'before-release', day: 10, wish: 'nothing' },
  { entry: 'before-release', day: 11, wish: 'own-way' },
  { entry: 'stranded', day: 12, wish: 'family' },
]

/** Listed, and still to come when the board opens. */
export const AHEAD: readonly number[] = [16, 17, 18]
/** Residents coming home from elsewhere, on the same form and to the same rooms. */
export const OTHER_RETURNS: readonly number[] = [7, 8, 8, 9, 10, 10, 11, 12, 12, 13]

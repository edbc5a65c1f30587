type Words = { readonly zh: string; readonly en: string }

/** What a kind of session asks of its minutes; agenda, whole attendance and a document are asked of every kind. */
export interface SessionTypeRules {
  readonly words: Words
  /** Fewest members whose speaking is on record: that they spoke, never what they hold. */
  readonly speakers: number
  /** Whether the session says what it will lead to, or that it leads to nothing. */
  readonly commitments: boolean
  /** Held together at a time and place, so that a code at the door makes sense. */
  readonly together: boolean
}

/** The forms of study, in the order in which a secretary chooses them. */
export const SESSION_TYPES = {
  'special-topic': rules('专题学习', 'special-topic study', 1),
  collective: rules('集体学习', 'collective study', 1),
  discussion: rules('交流研讨', 'discussion', 2),
  'party-day': rules('主题党日', 'theme party day', 1),
  'leading-group': rules('党组会议', 'leading-group meeting', 1),
  'self-study': { ...rules('自学', 'self-study', 0), commitments: false, together: false },
  'make-up': { ...rules('补学', 'make-up study', 0), commitments: false },
} as const satisfies Record<string, SessionTypeRules>
export type SessionType = keyof typeof SESSION_TYPES
export const SESSION_TYPE_NAMES = Object.keys(SESSION_TYPES) as [SessionType, ...SessionType[]]

function rules(zh: string, en: string, speakers: number): SessionTypeRules {
  return { words: { zh, en }, speakers, commitments: true, together: true }
}

export const EXCUSE_REASONS = ['on-leave', 'on-duty', 'outbreak-duty', 'travel-restricted', 'other-work'] as const
/** Never why somebody is unwell: that is no business of a study record. */
export type ExcuseReason = (typeof EXCUSE_REASONS)[number]

export const ATTENDANCE = ['present', 'late', 'excused', 'absent'] as const
export type Attendance = (typeof ATTENDANCE)[number]

export const LATE_LOCK_REASONS = ['network-down', 'outbreak-duty', 'recorder-away', 'chair-away'] as const
export type LateLockReason = (typeof LATE_LOCK_REASONS)[number]

export const CARRY_REASONS = ['waits-for-others', 'no-capacity', 'outbreak-duty', 'scope-grew'] as const
export type CarryReason = (typeof CARRY_REASONS)[number]

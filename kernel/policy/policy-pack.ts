import type { PlaceCode } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'
import type { CaseReleaseRule, HomeMonitoringRule } from './care-rules.ts'
import type { ReopeningRule } from './reopening-rule.ts'
import type { Measure, RestrictionRule } from './restriction-rule.ts'
import type { TestingRules } from './testing-rules.ts'

/** When something is due, counted from its start. Every time of day is in the city's zone, `HH:mm`. */
export type ClockRule =
  | { readonly kind: 'within'; readonly hours: number }
  | { readonly kind: 'sameDay'; readonly lateEvening: LateEvening | null }
  | { readonly kind: 'cutOff'; readonly time: string }

/** What starts at or after `after` is due at `dueNextDay` the next morning, and is counted to its own day. */
export interface LateEvening {
  readonly after: string
  readonly dueNextDay: string
}

/** A source as domain.md lists it: an id there, or the name of a rule. */
export interface Sourced {
  readonly source: string
}

export interface ScheduledTest {
  readonly day: number
  readonly where: 'facility' | 'home'
  readonly kind: 'nucleic-acid' | 'antigen' | 'pcr' | 'check'
}

export interface PeopleRule extends Sourced {
  readonly facilityDays: number
  readonly homeDays: number
  readonly dayZero: 'lastExposure' | 'placed' | 'leftZone'
  readonly tests: readonly ScheduledTest[]
  /** `monitor-only` and `none`: followed up and free; `exclusion`: kept from school, work and gatherings. */
  readonly restriction: 'facility' | 'home' | 'monitor-only' | 'exclusion' | 'none'
  /** First day of the restriction, counted from the first exposure; left out, it holds from the placement on. */
  readonly fromDay?: number
  /** Only those who can fall ill are followed; left out, everybody is. */
  readonly who?: 'susceptible'
  /** A longer follow-up for some: days in all after day zero. */
  readonly prolonged?: Sourced & { readonly days: number; readonly because: 'immunoglobulin' }
}

export interface ZoneRule extends Sourced {
  readonly units: readonly ('compound' | 'building' | 'unit' | 'floor' | 'household')[]
  readonly levels: readonly ('high' | 'mid' | 'low')[]
  readonly enlarge: 'by-investigation' | 'moderate' | 'not-allowed'
  readonly lift: {
    readonly consecutiveDaysNoNew: number
    readonly finalRound: 'none' | 'onDay' | 'within24h'
    readonly countsAsNew: 'any' | 'outside-home-isolation'
    readonly dayOneRule: 'lastPositiveRemoved' | 'lastPositiveFound' | 'sealTime'
    readonly stepDownTo: 'mid' | 'low'
    readonly stepDownDays: number
  }
  readonly temporaryControlMaxHours: number | null
  /** Tests of everybody inside, by day of sealing (day 1 is the day of sealing); the final round is the lift rule's. */
  readonly tests?: readonly { readonly day: number; readonly kind: 'nucleic-acid' | 'antigen' }[]
  /** Who may restrict, and with whose approval, by measure; without it, a county with the next level's approval. */
  readonly restrictions?: Readonly<Record<Measure, RestrictionRule>>
}

export interface OutbreakEnd extends Sourced {
  readonly anchor: string
  readonly days: number | null
  readonly postSurveillanceDays: number
  /** Share of cases that must be known for the days to mean what they say, and the days needed when fewer are. */
  readonly completeness?: Sourced & {
    readonly enough: number
    readonly low: { readonly share: number; readonly days: number }
  }
}

/** A fixed hour of the day's work, such as the dispatch meeting at 09:00. */
export interface RhythmCutOff {
  readonly name: string
  /** Local time, `HH:mm`. */
  readonly time: string
  readonly words: { readonly zh: string; readonly en: string }
  /** Each unit's return, nil included, is due then. */
  readonly returns: boolean
}

/** Dated, jurisdiction-scoped rules as data. Select by the event's time; see `packInForce`. */
export interface PolicyPack {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly disease: string
  readonly jurisdiction: PlaceCode
  readonly effectiveFrom: Instant
  readonly effectiveTo: Instant | null
  readonly supersedes: string | null
  readonly legalBasis: readonly string[]
  /** By clock id: `fastTest`, `fastTransfer`, `fastIsolation`, `strictControl`, and finer ones such as `transfer.accept`. */
  readonly clocks: Readonly<Record<string, ClockRule & Sourced>>
  /** A contact counts from so many days before the onset of the case met, or before its finding where no onset is known. */
  readonly lookbackDays: number
  /** Days around onset in which a case infects others, where the disease's guidance names them. */
  readonly infectious?: Sourced & { readonly fromDay: number; readonly toDay: number }
  readonly closeContact: PeopleRule
  readonly secondaryContact: PeopleRule | null
  readonly zoneLeaver: PeopleRule | null
  readonly caseRelease: CaseReleaseRule
  readonly homeMonitoring?: HomeMonitoringRule | null
  /** `panel`: the panel's verdict takes the recheck in; `before-classification`: no verdict without a positive recheck. */
  /** Clinical grades a confirmed case is told by; left out, mild to critical; empty where the disease is not graded so. */
  readonly caseGrades?: readonly ('mild' | 'common' | 'severe' | 'critical')[]
  readonly caseVerification?: 'panel' | 'before-classification'
  readonly zone: ZoneRule | null
  /** Pooling, holds of a positive pool's members, area rounds; a disease without such testing leaves it out. */
  readonly testing?: TestingRules
  readonly outbreakEnd: OutbreakEnd
  /** How premises closed by order open again; without it, the common stages. */
  readonly reopening?: ReopeningRule
  /** When a district counts as community zero: days in a row without a societal positive; "basic": below this many per 100,000. */
  readonly communityZero?: Sourced & { readonly consecutiveDays: number; readonly basicPer100k: number }
  /** How a command's day goes (每日工作节奏), in order of time. */
  readonly rhythm?: Sourced & { readonly cutOffs: readonly RhythmCutOff[] }
  /** Smallest non-zero count shown in public below a district. */
  readonly minCell: number
}

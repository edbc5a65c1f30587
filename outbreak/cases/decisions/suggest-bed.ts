import type { FacilityId } from '#kernel/primitives/ids.ts'
import type { Words } from '../../contract-fields.ts'
import type { FacilityKind, FacilityOpened } from '../../facilities/events.ts'
import type { Grade } from '../events.ts'

/** One facility as the rule sees it; `km` is the distance from the patient, however the caller measures it. */
export interface BedCandidate {
  readonly facility: FacilityId
  readonly kind: FacilityKind
  readonly status: 'open' | 'closed'
  readonly takes: FacilityOpened['takesGrades']
  readonly free: number
  readonly km: number
}
export interface BedSuggestion extends BedCandidate {
  /** 1 is the first choice. */
  readonly rank: number
  readonly reason: Words
}
export interface BedRuledOut {
  readonly facility: FacilityId
  readonly code: 'closed' | 'grade-not-taken' | 'full'
  readonly reason: Words
}
export interface BedSuggestions {
  readonly suggested: readonly BedSuggestion[]
  readonly ruledOut: readonly BedRuledOut[]
}

function ruleOut({ facility, status, takes, free }: BedCandidate, needed: Grade | 'asymptomatic'): BedRuledOut | null {
  if (status === 'closed') return { facility, code: 'closed', reason: { zh: '已停用', en: 'closed' } }
  if (!takes.includes(needed)) {
    const reason = { zh: `不收治 ${needed}`, en: `does not take grade ${needed}` }
    return { facility, code: 'grade-not-taken', reason }
  }
  return free > 0 ? null : { facility, code: 'full', reason: { zh: '没有空床', en: 'no free bed' } }
}

/** Hospital beds are kept for the ill: where a makeshift hospital takes the grade, it comes first. */
const order = (a: BedCandidate, b: BedCandidate): number =>
  Number(a.kind === 'designated-hospital') - Number(b.kind === 'designated-hospital') ||
  a.km - b.km ||
  b.free - a.free ||
  (a.facility < b.facility ? -1 : 1)

const kilometres = (km: number): string => km.toFixed(1)

function reasonOf({ kind, km, free }: BedCandidate, needed: Grade | 'asymptomatic', makeshifts: boolean): Words {
  const where = { zh: `距 ${kilometres(km)} 公里，空床 ${free}`, en: `${kilometres(km)} km away, ${free} free` }
  if (kind === 'makeshift-hospital')
    return { zh: `方舱收治 ${needed}；${where.zh}`, en: `makeshift hospital, takes ${needed}; ${where.en}` }
  return makeshifts
    ? {
        zh: `定点医院，留给较重患者，排在方舱之后；${where.zh}`,
        en: `designated hospital, after makeshift: its beds are kept for the ill; ${where.en}`,
      }
    : { zh: `定点医院收治 ${needed}；${where.zh}`, en: `designated hospital, takes ${needed}; ${where.en}` }
}

/**
 * Where a bed is to be had: open, takes the grade, a bed free; makeshift before designated, then the nearest, then
 * the one with more free beds. A suggestion only: whoever assigns decides. A grade not yet known counts as asymptomatic.
 */
export function suggestBed(grade: Grade | null, candidates: readonly BedCandidate[]): BedSuggestions {
  const needed = grade ?? 'asymptomatic'
  const judged = candidates.map((candidate) => ({ candidate, out: ruleOut(candidate, needed) }))
  const fit = judged.filter(({ out }) => out === null).map(({ candidate }) => candidate)
  const makeshifts = fit.some(({ kind }) => kind === 'makeshift-hospital')
  return {
    suggested: fit
      .toSorted(order)
      .map((candidate, i) => ({ ...candidate, rank: i + 1, reason: reasonOf(candidate, needed, makeshifts) })),
    ruledOut: judged.flatMap(({ out }) => (out === null ? [] : [out])),
  }
}

import type { PersonToMove } from './problem.ts'

type Waiting = Pick<PersonToMove, 'person' | 'grade' | 'needs' | 'dueAt' | 'waitingSince'>

const EMERGENCY_GRADES = ['severe', 'critical']

/** 0: life or birth does not wait; 1: treatment or state that soon will not; 2: everybody else. */
export function urgencyOf({ grade, needs }: Pick<Waiting, 'grade' | 'needs'>): 0 | 1 | 2 {
  if (EMERGENCY_GRADES.includes(grade) || needs.includes('labour')) return 0
  return grade === 'common' || needs.includes('dialysis') || needs.includes('paediatric') ? 1 : 2
}

/** Order of a queue: urgency, then what falls due first, then who has waited longest, then the id. */
export function worstFirst(a: Waiting, b: Waiting): number {
  return (
    urgencyOf(a) - urgencyOf(b) ||
    compare(a.dueAt ?? '9', b.dueAt ?? '9') ||
    compare(a.waitingSince, b.waitingSince) ||
    compare(a.person, b.person)
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

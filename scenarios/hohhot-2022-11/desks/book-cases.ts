import type { CommandStep } from '../../scenario.ts'
import { DAY, type Minute, minuteAt } from '../time.ts'

export interface KnownCase {
  readonly person: string
  readonly home: string
  readonly foundAt: Minute
  readonly foundRec: Minute
  readonly foundIn: string
  readonly indexCase: string | null
  classified: 'confirmed' | 'asymptomatic' | null
  classifiedAt: Minute | null
  grade: string | null
  facility: string | null
  admittedAt: Minute | null
  dischargedAt: Minute | null
}

interface Row {
  readonly person: string
  readonly occurredAt: string
}
interface Found extends Row {
  readonly home: string
  readonly foundIn: string
  readonly indexCase: string | null
}
interface Verdict extends Row {
  readonly as: KnownCase['classified']
  readonly grade: string | null
}

function read(item: KnownCase, command: string, row: Row & { readonly facility?: string }, at: Minute): void {
  const when = minuteAt(row.occurredAt)
  if (command === 'classify-case') {
    const { as, grade } = row as unknown as Verdict
    Object.assign(item, { classified: as, grade, classifiedAt: at })
  }
  if (command === 'convert-case') Object.assign(item, { classified: 'confirmed', grade: 'common' })
  if (command === 'admit-patient') Object.assign(item, { admittedAt: when, facility: row.facility ?? null })
  // One discharge is tried too early and refused.
  if (command === 'discharge-patient' && item.admittedAt !== null && when - item.admittedAt >= 7 * DAY)
    item.dischargedAt = when
}

export function readCaseStep(book: { readonly cases: Map<string, KnownCase> }, step: CommandStep, at: Minute): void {
  if (step.command === 'report-positive') {
    for (const { person, home, foundIn, indexCase, occurredAt } of step.payloads as readonly Found[])
      book.cases.set(person, {
        person,
        home,
        foundAt: minuteAt(occurredAt),
        foundRec: at,
        foundIn,
        indexCase,
        classified: null,
        classifiedAt: null,
        grade: null,
        facility: null,
        admittedAt: null,
        dischargedAt: null,
      })
    return
  }
  for (const row of step.payloads as readonly (Row & { readonly facility?: string })[]) {
    const item = book.cases.get(row.person)
    if (item !== undefined) read(item, step.command, row, at)
  }
}

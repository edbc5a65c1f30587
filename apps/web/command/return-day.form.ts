import { type Act, type ActContext, subjectOf } from '../shared/act.ts'

export interface OwedReturn {
  readonly period: string
  readonly unit: string
}

/** From a duty's card: its stream is the period followed by the unit that owes it. */
function owedBy({ duty }: ActContext): OwedReturn {
  const unit = duty?.holder ?? ''
  return { period: subjectOf(duty).slice(0, -unit.length - 1), unit }
}

/** What the unit did that day is counted from the records; the unit says that this is its day, or that it had none. */
const returning = (command: string, words: Act['words'], owed?: OwedReturn): Act => ({
  command,
  words,
  fields: () => [],
  payload: (_, context) => ({ ...(owed ?? owedBy(context)) }),
})
export const returnDay = (owed?: OwedReturn): Act =>
  returning('return-day', { zh: '报送当日', en: 'Return the day' }, owed)
export const returnNil = (owed?: OwedReturn): Act => returning('return-nil', { zh: '零报告', en: 'Nil return' }, owed)

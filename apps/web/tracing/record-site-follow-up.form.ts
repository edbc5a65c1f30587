import type { z } from 'zod'
import type { RecordSiteFollowUp } from '#outbreak/contacts/contract.ts'
import { type Act, number, subjectOf, text } from '../shared/act.ts'
import { dayOf } from '../shared/times.ts'

type Payload = Omit<z.input<typeof RecordSiteFollowUp>, 'occurredAt'>
type Exception = NonNullable<Payload['exceptions']>[number]

/** `p-1 fever` was seen with that symptom, `p-2` alone was not seen. */
function exceptionOf(line: string): Exception[] {
  const [person, ...symptoms] = line.trim().split(/[\s,，]+/)
  if (person === undefined || person === '') return []
  const told = symptoms as NonNullable<Exception['symptoms']>
  return [{ person, outcome: told.length === 0 ? 'MISSED' : 'SEEN_NOT_OK', symptoms: told }]
}

/** The day of a site by exception: whoever is not named was seen well. */
export const recordSiteFollowUp: Act = {
  command: 'record-site-follow-up',
  words: { zh: '登记当日巡查', en: "Record the site's round" },
  fields: (c) => [
    ...(c.facility === undefined && c.duty === undefined
      ? [{ name: 'facility', words: { zh: '隔离点', en: 'Site' }, kind: 'facility', required: true } as const]
      : []),
    { name: 'guests', words: { zh: '在点人数', en: 'Guests' }, kind: 'number', required: true },
    {
      name: 'exceptions',
      words: { zh: '例外（每行一人）', en: 'Exceptions (one a line)' },
      kind: 'area',
      help: {
        zh: '只写编号表示未见到；编号加症状（如 p-1 fever）表示见到、有异常。其余全部按见到、正常。',
        en: 'An id alone was missed; an id with symptoms (p-1 fever) was seen unwell. Everybody else was seen well.',
      },
    },
  ],
  payload: (v, c, at): Payload => ({
    facility: c.facility?.facility.facility ?? (text(v.facility) || subjectOf(c.duty)),
    date: dayOf(at),
    guests: number(v.guests),
    exceptions: text(v.exceptions).split('\n').flatMap(exceptionOf),
  }),
}

import type { z } from 'zod'
import type { AssignBed } from '#outbreak/transfer/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { HOSPITALS } from './choices.ts'

type Payload = Omit<z.input<typeof AssignBed>, 'occurredAt'>

export const assignBed: Act = {
  command: 'assign-bed',
  words: { zh: '派床', en: 'Assign a bed' },
  fields: () => [
    {
      name: 'facility',
      words: { zh: '医院 / 方舱', en: 'Hospital' },
      kind: 'facility',
      choices: HOSPITALS,
      required: true,
    },
    {
      name: 'reason',
      words: { zh: '理由', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'nearest-with-beds', words: { zh: '最近有床', en: 'nearest with beds' } },
        { value: 'severity', words: { zh: '病情', en: 'severity' } },
        { value: 'need', words: { zh: '特殊需要', en: 'special need' } },
        { value: 'manual', words: { zh: '人工指定', en: 'chosen by hand' } },
      ],
    },
  ],
  initial: (c) => ({
    facility: c.person?.suggestedBeds[0]?.facility,
    // A patient in care is moved for a reason; the bed stays taken until the ward hands the patient over.
    reason: c.person?.case?.status === 'admitted' ? 'severity' : 'nearest-with-beds',
  }),
  payload: (v, c): Payload => ({
    person: personOf(c),
    facility: text(v.facility),
    insteadOf:
      c.person?.case?.status === 'bedAssigned' ? c.person.case.facility : (c.person?.care?.next?.facility ?? null),
    reason: text(v.reason) as NonNullable<Payload['reason']>,
  }),
}

/** One tap on a suggestion: the same command without its form. */
export const assignBedAt = (facility: string): Act => ({
  ...assignBed,
  fields: () => [],
  payload: (_, c, at) => assignBed.payload({ facility, reason: 'nearest-with-beds' }, c, at),
})

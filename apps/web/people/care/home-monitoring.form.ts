import type { z } from 'zod'
import type { CloseCase, RecordHomeTest, StartHomeMonitoring } from '#outbreak/cases/care-contract.ts'
import { type Act, personOf } from '../../shared/act.ts'
import { CT, FIRST, KIND, RESULT, specimenOf } from './care-fields.ts'

export const startHomeMonitoring: Act = {
  command: 'start-home-monitoring',
  words: { zh: '接收居家监测', en: 'Take over at home' },
  fields: () => [],
  payload: (_v, c): Omit<z.input<typeof StartHomeMonitoring>, 'occurredAt'> => ({ person: personOf(c) }),
}

export const recordHomeTest: Act = {
  command: 'record-home-test',
  words: { zh: '登记居家检测', en: 'Test at home' },
  fields: () => [KIND, RESULT, CT],
  initial: () => FIRST,
  payload: (v, c): Omit<z.input<typeof RecordHomeTest>, 'occurredAt'> => ({ person: personOf(c), ...specimenOf(v) }),
}

export const closeCase: Act = {
  command: 'close-case',
  words: { zh: '结案', en: 'Close the file' },
  fields: () => [],
  payload: (_v, c): Omit<z.input<typeof CloseCase>, 'occurredAt'> => ({ person: personOf(c) }),
}

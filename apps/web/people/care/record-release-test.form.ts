import type { z } from 'zod'
import type { RecordReleaseTest } from '#outbreak/cases/care-contract.ts'
import { type Act, personOf } from '../../shared/act.ts'
import { CT, FIRST, KIND, RESULT, specimenOf, wardOf } from './care-fields.ts'

type Payload = Omit<z.input<typeof RecordReleaseTest>, 'occurredAt'>

export const recordReleaseTest: Act = {
  command: 'record-release-test',
  words: { zh: '登记出院检测', en: 'Test for release' },
  fields: () => [KIND, RESULT, CT],
  initial: () => FIRST,
  payload: (v, c): Payload => ({ person: personOf(c), facility: wardOf(c) ?? '', ...specimenOf(v) }),
}

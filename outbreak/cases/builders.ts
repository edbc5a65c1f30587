import { postId, streamId } from '#kernel/primitives/ids.ts'
import { at, type Given, HOME, happened, P1, WARD } from '../testing.ts'
import type { Specimen } from './care-events.ts'

/** Builders for histories of care: one patient, `P1`, in `WARD`. */
const ON_CASE = [streamId('case', P1)] as const

export const suspected = (time = '07:00'): Given =>
  happened(
    'case-suspected',
    {
      person: P1,
      foundIn: 'clinicVisit',
      home: HOME,
      criteria: 'exposure-and-clinical',
      onsetOn: null,
      indexCase: null,
      verify: { holder: postId('1501', 'cdc'), dueAt: at('19:00') },
    },
    at(time),
    ON_CASE,
  )

export const specimen = (
  takenAt: string,
  result: Specimen['result'] = 'negative',
  ct: number | null = null,
): Specimen => ({
  kind: 'nucleic-acid',
  result,
  ct,
  takenAt: at(takenAt),
})
/** Of day 6 and day 7, a day apart. */
export const TWO_TESTS: readonly Specimen[] = [
  specimen('2022-11-19T08:00:00', 'positive', 36.2),
  specimen('2022-11-20T08:00:00'),
]

/** Gone home at 09:00 on the 20th, watched until the 27th is over. */
export const goneHome = (): Given =>
  happened(
    'patient-discharged',
    {
      person: P1,
      facility: WARD,
      to: 'home-monitoring',
      basis: 'tests',
      tests: TWO_TESTS,
      certificate: 'RC-1',
      monitoring: {
        home: HOME,
        holder: postId('150105001001', 'community'),
        receiptDueAt: at('2022-11-20T21:00:00'),
        dueAt: at('2022-11-28T00:00:00'),
        until: at('2022-11-28T00:00:00'),
        testDays: [7],
      },
    },
    at('2022-11-20T09:00:00'),
    [streamId('case', P1), streamId('facility', WARD)],
  )
export const died = (time = '2022-11-21T09:00:00'): Given =>
  happened('case-deceased', { person: P1, cause: 'this-disease', facility: null }, at(time), ON_CASE)

import { describe, expect, test } from 'vitest'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { postId, streamId } from '#kernel/primitives/ids.ts'
import { CASE_KIND } from '../../cases/room.ts'
import type { CaseState } from '../../cases/state.ts'
import { FACILITIES_KINDS } from '../../facilities/room.ts'
import type { FacilityState } from '../../facilities/state.ts'
import { admitted, found, type Given, opened, P1, subject, WARD } from '../../testing.ts'
import { atFacility, ofTransferDesk } from './transfer-reads.ts'

const [FACILITY] = FACILITIES_KINDS
const states = (given: readonly Given[]) => ({
  case: subject(anyKind(CASE_KIND), streamId('case', P1), given) as SubjectState<CaseState>,
  facility: (FACILITY && subject(FACILITY, streamId('facility', WARD), given)) as SubjectState<FacilityState>,
})

describe('who may move a patient', () => {
  test('the holder of the open transfer, whose right goes along with a handover', () => {
    expect(ofTransferDesk.bearers({}, states([found()]))).toEqual([postId('150105', 'transfer')])
    const handed: Given = {
      ...found(),
      type: 'duty-reassigned',
      data: { duty: 'transfer#1', to: postId('150104', 'transfer'), reason: 'nearer' },
    }
    expect(ofTransferDesk.bearers({}, states([found(), handed]))).toEqual([postId('150104', 'transfer')])
    expect(ofTransferDesk.bearers({}, states([found(), admitted()]))).toEqual([])
  })
  test('moving is judged by the home, the door by where the facility stands, and neither without a subject', () => {
    const known = states([opened(WARD), found()])
    expect(ofTransferDesk.place({}, known)).toBe('150105001001-02-05')
    expect(atFacility.place({}, known)).toBe('150105001')
    expect(ofTransferDesk.place({}, states([]))).toBeNull()
    expect(atFacility.place({}, states([opened(WARD)]))).toBeNull()
    expect(atFacility.place({}, states([found()]))).toBeNull()
  })
})

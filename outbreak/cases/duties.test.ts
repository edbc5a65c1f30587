import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { admitted, at, bedAssigned, found, type Given, P1, pickedUp, revoked, subject } from '../testing.ts'
import { CASES_KINDS } from './room.ts'

const [CASE] = CASES_KINDS
const duties = (given: readonly Given[]) => (CASE && subject(CASE, streamId('case', P1), given))?.duties

describe('fast transfer', () => {
  test('owed by the district of the home from the first positive, each stage by its own clock', () => {
    expect(duties([found()])).toMatchObject([
      {
        key: 'transfer#1',
        clock: 'fastTransfer',
        place: '150105001001-02-05',
        holdings: [{ post: '150105.transfer' }],
        stages: {
          accept: { dueAt: at('09:00') },
          start: { dueAt: at('11:00') },
          finish: { dueAt: at('2022-11-14T00:00:00') },
        },
      },
    ])
  })
  test('a bed accepts it, a pick-up starts it, the receipt at the door discharges it', () => {
    expect(duties([found(), bedAssigned(), pickedUp(), admitted()])).toMatchObject([
      {
        outcome: 'done',
        stages: { accept: { doneAt: at('08:30') }, start: { doneAt: at('09:00') }, finish: { doneAt: at('10:00') } },
      },
    ])
  })
  test('a revoked case owes nothing; found anew, it owes anew', () => {
    expect(duties([found(), revoked()])).toMatchObject([{ outcome: 'void' }])
    expect(duties([found(), revoked(), found(P1, '11:30')])).toMatchObject([
      { key: 'transfer#1' },
      { key: 'transfer#2', outcome: null },
    ])
  })
})

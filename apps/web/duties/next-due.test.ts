import { describe, expect, it } from 'vitest'
import type { DutyView } from '../shared/read-types.ts'
import { latestFirst, nextDue } from './next-due.ts'

const stage = (dueAt: string | null, doneAt: string | null) => ({ dueAt, doneAt, state: 'waiting' as const })
const stages = (accept: ReturnType<typeof stage>, finish: ReturnType<typeof stage>): DutyView['stages'] => ({
  accept,
  start: stage(null, null),
  finish,
  report: stage(null, null),
})

describe('nextDue', () => {
  it('is the earliest limit not yet met', () => {
    const duty = { outcome: null, stages: stages(stage('2022-11-13T10:00', null), stage('2022-11-13T15:59', null)) }
    expect(nextDue(duty)).toEqual({ stage: 'accept', at: '2022-11-13T10:00' })
  })
  it('passes over what is done', () => {
    const duty = {
      outcome: null,
      stages: stages(stage('2022-11-13T10:00', '2022-11-13T09:00'), stage('2022-11-13T15:59', null)),
    }
    expect(nextDue(duty)?.stage).toBe('finish')
  })
  it('is nothing once the duty has an outcome', () => {
    expect(nextDue({ outcome: 'done', stages: stages(stage('2022-11-13T10:00', null), stage(null, null)) })).toBeNull()
  })
})

describe('latestFirst', () => {
  it('puts the longest late on top', () => {
    const duty = (id: string, status: DutyView['status'], due: string) =>
      ({ id, status, outcome: null, stages: stages(stage(null, null), stage(due, null)) }) as DutyView
    const list = [duty('a', 'soon', '1'), duty('b', 'late', '3'), duty('c', 'late', '2')]
    expect(latestFirst(list).map((d) => d.id)).toEqual(['c', 'b', 'a'])
  })
})

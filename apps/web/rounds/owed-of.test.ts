import { expect, it } from 'vitest'
import type { DutyView } from '../shared/read-types.ts'
import { owedOf } from './owed-of.ts'

const duty = (stream: string, kind: string) => ({ duty: { stream, kind } as DutyView })

it('tells from the duty what the single sample settles', () => {
  expect(owedOf(duty('retest/t-1.p-7', 'single-retest'))).toEqual({ retestOf: 't-1', person: 'p-7' })
  expect(owedOf(duty('door/r-1.p-7', 'door-sample'))).toEqual({ round: 'r-1', person: 'p-7' })
  expect(owedOf(duty('tube/t-1', 'resample'))).toEqual({ resampleOf: 't-1' })
  expect([owedOf({}), owedOf(duty('tube/t-1', 'tube-result'))]).toEqual([{}, {}])
})

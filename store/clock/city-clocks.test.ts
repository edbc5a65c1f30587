import { expect, it } from 'vitest'
import { instant } from '#kernel/primitives/instant.ts'
import { clockInstant } from './city-clocks.ts'

const setAt = instant('2026-01-01T00:00:00Z')
const wall = instant('2026-01-01T00:01:00Z')
const at = instant('2022-11-13T12:00:00Z')

it('shows wall time when real', () => {
  expect(clockInstant({ mode: 'real' }, wall)).toBe(wall)
})

it('runs at its rate from where it was set, and stands while paused', () => {
  const clock = { mode: 'scenario', instant: at, rate: 60, setAt } as const
  expect(clockInstant({ ...clock, state: 'running' }, wall)).toBe('2022-11-13T13:00:00.000Z')
  expect(clockInstant({ ...clock, state: 'paused' }, wall)).toBe(at)
})

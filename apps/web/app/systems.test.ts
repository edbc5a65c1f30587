import { expect, it } from 'vitest'
import { systemOf } from './systems.ts'

it.each([
  ['/', 'outbreak'],
  ['/zones/1501', 'outbreak'],
  ['/patrol', 'patrol'],
  ['/credit/loans/l-1', 'credit'],
  ['/studying', 'outbreak'],
])('%s belongs to %s', (path, system) => {
  expect(systemOf(path)).toBe(system)
})

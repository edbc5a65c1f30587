import { expect, it } from 'vitest'
import { ALL_WORKFLOWS } from './all-workflows.ts'

it('every workflow has a name of its own and follows something', () => {
  expect(new Set(ALL_WORKFLOWS.map(({ name }) => name)).size).toBe(ALL_WORKFLOWS.length)
  for (const { name, on } of ALL_WORKFLOWS) expect([name, on.length > 0]).toEqual([name, true])
})

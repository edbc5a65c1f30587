import { expect, it } from 'vitest'
import type { CityCode, PostId } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'
import type { CommandStep } from '#scenarios/scenario.ts'
import { isClockOwned } from './clock-owned.ts'

const CITY = '1501' as CityCode
const step = (command: string, post: string): CommandStep => ({
  kind: 'command',
  at: instant('2022-11-13T21:00:00+08:00'),
  post: post as PostId,
  person: null,
  command,
  payloads: [],
  request: 'r-1',
})

it('leaves to the clock what the clock does itself, and nothing that a person does', () => {
  expect(isClockOwned(CITY, step('lapse-zone', '1501.system'))).toBe(true)
  expect(isClockOwned(CITY, step('escalate-duty', '1501.system'))).toBe(true)
  expect(isClockOwned(CITY, step('escalate-duty', '150105.command'))).toBe(false)
  expect(isClockOwned(CITY, step('record-opening-occupancy', '1501.system'))).toBe(false)
})

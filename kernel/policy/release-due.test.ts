import { expect, test } from 'vitest'
import { at } from '#kernel/testing.ts'
import { CN_9 } from './packs/cn-9.ts'
import { CN_10 } from './packs/cn-10.ts'
import { CN_20 } from './packs/cn-20.ts'
import { EBOLA } from './packs/international.ts'
import { releaseDue, stageEnds } from './release-due.ts'

const ZONE = 'Asia/Shanghai'
const EXPOSED = at('18:30', 1)

test.each([
  [CN_9, 'close', at('00:00', 12)],
  [CN_9, 'secondary', at('00:00', 9)],
  [CN_20, 'close', at('00:00', 10)],
  [CN_20, 'secondary', null],
  [CN_10, 'close', at('00:00', 7)],
  [EBOLA, 'close', at('00:00', 23)],
] as const)('$id: a $1 contact last exposed on 1 November', (pack, category, due) => {
  expect(releaseDue(pack, category, EXPOSED, ZONE)).toBe(due)
})

test('the facility stage ends before the days at home', () => {
  expect(stageEnds(CN_20.closeContact, EXPOSED, ZONE)).toEqual({
    facilityUntil: at('00:00', 7),
    releaseAt: at('00:00', 10),
  })
  expect(stageEnds(CN_10.closeContact, EXPOSED, ZONE).facilityUntil).toBeNull()
})

test('the hour of exposure does not matter, its local day does', () => {
  expect(releaseDue(CN_20, 'close', at('23:59', 1), ZONE)).toBe(releaseDue(CN_20, 'close', at('00:00', 1), ZONE))
})

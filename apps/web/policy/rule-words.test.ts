import { expect, test } from 'vitest'
import { comparePacks } from '#kernel/policy/compare-packs.ts'
import { PACKS } from '#kernel/policy/packs.ts'
import { ruleWords, valueWords } from './rule-words.ts'

test('a rule is read in words, in either language', () => {
  expect(ruleWords('zone.lift.stepDownDays', ({ zh }) => zh)).toBe('风险区 › 解除 › 降级后天数')
  expect(ruleWords('closeContact.facilityDays', ({ en }) => en)).toBe('close contact › days in a facility')
})
test('a part without words stays as the pack writes it, also one that every object has', () => {
  expect(ruleWords('clocks.constructor', ({ en }) => en)).toBe('clocks › constructor')
})
test('a line of a schedule is read word by word', () => {
  expect(valueWords('7 facility nucleic-acid', ({ zh }) => zh)).toBe('7 集中 核酸')
})
test('a clock is read by its id, and by the stage of it', () => {
  expect(ruleWords('clocks.room.release.time', ({ en }) => en)).toBe('clocks › room given back › hour')
  expect(ruleWords('clocks.report.chainLast.hours', ({ en }) => en)).toBe('clocks › reporting chain, last step › hours')
  expect(ruleWords('clocks.fastTransfer.accept.hours', ({ zh }) => zh)).toBe('时限 › 快转 › 受理 › 小时')
})
test('every rule of a pack has its words; clocks of other systems may stand by their ids', () => {
  const unsaid = PACKS.flatMap((pack) => comparePacks(pack, pack))
    .map(({ path }) => path)
    .filter((path) => !path.startsWith('clocks.') && ruleWords(path, () => '').replaceAll(' › ', '') !== '')
  expect([...new Set(unsaid)]).toEqual([])
})

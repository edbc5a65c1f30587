import { expect, test } from 'vitest'
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

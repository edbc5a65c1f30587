import { expect, it } from 'vitest'
import { lapseWords } from '#outbreak/board/words.ts'
import { MODULES } from '../catalogue.ts'
import { dutyKindWords } from './duty-words.ts'

const KINDS = MODULES.flatMap(({ kinds }) => kinds.flatMap(({ duties }) => duties.map(({ kind }) => kind)))

it('every kind of duty has words of its own, on lists and on the board', () => {
  expect(KINDS.length).toBeGreaterThan(60)
  for (const kind of KINDS)
    for (const { zh, en } of [dutyKindWords(kind), lapseWords(`${kind}.finish`, dutyKindWords)]) {
      expect(zh, kind).toMatch(/^[^a-z]*[\u4e00-\u9fff]/)
      expect(en, kind).toMatch(/[A-Za-z]{3}/)
    }
})

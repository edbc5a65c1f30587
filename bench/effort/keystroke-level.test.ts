import { describe, expect, it } from 'vitest'
import { add, NOTHING, seconds } from './keystroke-level.ts'
import { SHEET_AND_CHAT, sheetAndChat } from './sheet-and-chat.ts'

describe('the keystroke-level model', () => {
  it('adds pointing, pressing, typing, thinking and homing', () => {
    expect(seconds({ clicks: 1, keys: 0, thoughts: 0, homings: 0 })).toBeCloseTo(1.3)
    expect(seconds({ clicks: 2, keys: 10, thoughts: 1, homings: 2 })).toBeCloseTo(2.6 + 2.8 + 1.35 + 0.8)
    expect(seconds(NOTHING)).toBe(0)
  })

  it('counts the work in a spreadsheet and a chat group as the sum of its written steps', () => {
    const sum = SHEET_AND_CHAT.map(({ counted }) => counted).reduce(add, NOTHING)
    const { clicks, keys, steps, seconds: took } = sheetAndChat()
    expect({ clicks, keys, steps }).toEqual({ clicks: sum.clicks, keys: sum.keys, steps: SHEET_AND_CHAT.length })
    expect(took).toBeCloseTo(seconds(sum), 1)
  })
})

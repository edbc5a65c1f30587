import { add, type Counted, NOTHING, seconds } from './keystroke-level.ts'

interface Step {
  readonly what: string
  readonly counted: Counted
}

const step = (what: string, clicks: number, keys: number, thoughts: number, homings: number): Step => ({
  what,
  counted: { clicks, keys, thoughts, homings },
})

/**
 * One case in a shared spreadsheet and a chat group, from the laboratory's row to the classified, admitted patient:
 * the same four acts as in the bench (bed, pick-up, admission, class), and the telling that the system does by itself.
 * Counted sparingly: no mistake, no second question, shortcuts known, hospital named by six keys, a time by five.
 */
export const SHEET_AND_CHAT: readonly Step[] = [
  step("copy the row from the laboratory's sheet: row head, Ctrl+C", 1, 2, 1, 1),
  step('go to the district list, last line, Ctrl+V', 2, 2, 0, 2),
  step('look for the number in the list, so that nobody stands in it twice: Ctrl+F, Ctrl+V, Enter, read', 0, 5, 1, 0),
  step('choose where found from the list in the cell', 2, 0, 1, 1),
  step('tell the transfer group: go to the chat, Ctrl+V, Enter', 1, 3, 0, 2),
  step('read the answer with the hospital, go back to the list, write it', 2, 7, 1, 2),
  step('read that the patient is on board, find the row, write the time', 2, 12, 1, 2),
  step('read that the hospital has the patient, find the row, write the time', 2, 12, 1, 2),
  step('find the row, choose the class from the list in the cell', 3, 7, 1, 2),
]

export interface PerCase {
  readonly steps: number
  readonly clicks: number
  readonly keys: number
  readonly seconds: number
}

export function sheetAndChat(): PerCase {
  const sum = SHEET_AND_CHAT.map(({ counted }) => counted).reduce(add, NOTHING)
  return {
    steps: SHEET_AND_CHAT.length,
    clicks: sum.clicks,
    keys: sum.keys,
    seconds: Math.round(seconds(sum) * 10) / 10,
  }
}

import { type Act, text } from '../shared/act.ts'
import { fromFormTime, toFormTime } from '../shared/times.ts'

const HOURS = 12
const later = (now: string) => toFormTime(new Date(Date.parse(now) + HOURS * 3_600_000).toISOString())
const UNTIL = {
  name: 'until',
  words: { zh: '交班时间', en: 'To be handed over by' },
  kind: 'time',
  required: true,
} as const

export const openShift = (place: string): Act => ({
  command: 'open-shift',
  words: { zh: '开班值守', en: 'Take the duty desk' },
  fields: () => [UNTIL],
  initial: ({ now }) => ({ until: later(now) }),
  payload: ({ until }) => ({ place, until: fromFormTime(text(until)) }),
})

/** What is open is counted by the system and goes with the notes. */
export const handOverShift = (place: string): Act => ({
  command: 'hand-over-shift',
  words: { zh: '交班', en: 'Hand the shift over' },
  fields: () => [
    { name: 'to', words: { zh: '交给', en: 'To' }, kind: 'post', required: true },
    { name: 'notes', words: { zh: '留言', en: 'Notes' }, kind: 'area' },
  ],
  payload: ({ to, notes }) => ({ place, to: text(to), notes: text(notes) }),
})

export const acceptShift = (place: string): Act => ({
  command: 'accept-shift',
  words: { zh: '接班', en: 'Accept the shift' },
  fields: () => [UNTIL],
  initial: ({ now }) => ({ until: later(now) }),
  payload: ({ until }) => ({ place, until: fromFormTime(text(until)) }),
})

/** The offer goes back with a reason; the present officer keeps the desk. */
export const declineShift = (place: string): Act => ({
  command: 'decline-shift',
  words: { zh: '退回交班', en: 'Decline' },
  fields: () => [
    {
      name: 'reason',
      words: { zh: '原因', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'not-there', words: { zh: '不在岗', en: 'not there' } },
        { value: 'questions-open', words: { zh: '交接不清', en: 'open questions' } },
        { value: 'unfit', words: { zh: '身体不适', en: 'unfit' } },
        { value: 'wrong-post', words: { zh: '交错岗位', en: 'wrong post' } },
      ],
    },
  ],
  payload: ({ reason }) => ({ place, reason: text(reason) }),
})

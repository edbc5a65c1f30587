import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { KnownSession } from './session.ts'
import { SESSION_TYPES } from './session-types.ts'

/** What minutes may lack, in the order in which a secretary fills them. */
export const MINUTES_GAPS = {
  attendance: { zh: '考勤（还有 {n} 人未记）', en: 'attendance ({n} not recorded)' },
  lead: { zh: '主持人、记录人到场', en: 'chair and recorder present' },
  summary: { zh: '学习内容与议定事项', en: 'what was studied and settled' },
  agenda: { zh: '每项议程的发言人或领学人', en: 'a speaker for each agenda item' },
  speakers: { zh: '发言人（还差 {n} 人）', en: 'speakers ({n} more)' },
  documents: { zh: '学习文件', en: 'the document studied' },
  commitments: { zh: '承诺（或写明没有）', en: 'commitments, or that there are none' },
  signature: { zh: '主持人签字', en: "the chair's signature" },
} as const
export type MinutesGap = keyof typeof MINUTES_GAPS
export interface GapFound {
  readonly gap: MinutesGap
  /** How many are missing, where that can be counted. */
  readonly n: number
}

const isAway = (session: KnownSession, member: string): boolean => {
  const status = session.roll[member]?.status
  return status === 'excused' || status === 'absent'
}

/** Members who are on record as speaking; each once, and only those who were there. */
const speakersOf = (session: KnownSession): ReadonlySet<string> =>
  new Set(session.minutes?.speakers.map(({ member }) => member).filter((member) => !isAway(session, member)))

function missing(session: KnownSession, gap: MinutesGap, signature: string): number {
  const { speakers, commitments } = SESSION_TYPES[session.type]
  const { minutes, due, roll, agenda } = session
  switch (gap) {
    case 'attendance':
      return due.filter((member) => roll[member] === undefined).length
    case 'lead':
      return [session.chair, session.recorder].filter((member) => isAway(session, member)).length
    case 'summary':
      return minutes === null || minutes.summary === '' ? 1 : 0
    case 'agenda':
      return speakers === 0
        ? 0
        : agenda.filter((_item, i) => !minutes?.speakers.some(({ item }) => item === i + 1)).length
    case 'speakers':
      return Math.max(0, speakers - speakersOf(session).size)
    case 'documents':
      return minutes?.documents.some(({ kind }) => kind === 'studied') === true ? 0 : 1
    case 'commitments':
      return !commitments || session.commitments > 0 || minutes?.noCommitments === true ? 0 : 1
    case 'signature':
      return signature === '' ? 1 : 0
    default:
      return exhaustive(gap)
  }
}

/** Everything that keeps the minutes from closing; `signature` is the chair's, asked for at the lock only. */
export function minutesGaps(session: KnownSession, signature: string): readonly GapFound[] {
  const all = Object.keys(MINUTES_GAPS) as MinutesGap[]
  return all.map((gap) => ({ gap, n: missing(session, gap, signature) })).filter(({ n }) => n > 0)
}

/** The gaps in one language, as a refusal and a screen say them. */
export const gapWords = (gaps: readonly GapFound[], language: 'zh' | 'en'): string =>
  gaps.map(({ gap, n }) => MINUTES_GAPS[gap][language].replace('{n}', String(n))).join(language === 'zh' ? '、' : ', ')

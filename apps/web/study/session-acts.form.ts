import type { z } from 'zod'
import type { ReportStudyUnit } from '#study/contract.ts'
import { EXCUSE_REASONS, LATE_LOCK_REASONS, SESSION_TYPE_NAMES, SESSION_TYPES } from '#study/contract-kinds.ts'
import type { StudySessionView, StudyUnitLine } from '#study/contract-reads.ts'
import type { ConveneStudySession, DraftStudyMinutes } from '#study/contract-sessions.ts'
import { type Act, text, type Value } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import { fromFormTime, toFormTime } from '../shared/times.ts'
import { EXCUSE_WORDS, LATE_WORDS, SAY } from './study-words.ts'

type Of<S extends z.ZodType> = Omit<z.input<S>, 'occurredAt'>

const lines = (value: Value): string[] =>
  text(value)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
const choicesOf = (values: readonly string[], words: Readonly<Record<string, { zh: string; en: string }>>) =>
  values.map((value) => ({ value, words: words[value] ?? { zh: value, en: value } }))
const TYPES = SESSION_TYPE_NAMES.map((value) => ({ value, words: SESSION_TYPES[value].words }))

/** A session planned for a unit, with those who are due. */
export const conveneSession = (unit: StudyUnitLine): Act => ({
  command: 'convene-study-session',
  words: { zh: '安排学习', en: 'Plan a session' },
  fields: () => [
    { name: 'type', words: { zh: '形式', en: 'Form' }, kind: 'choice', choices: TYPES, required: true },
    { name: 'theme', words: { zh: '主题', en: 'Theme' }, kind: 'text', required: true },
    { name: 'venue', words: SAY.venue, kind: 'text', required: true },
    { name: 'startsAt', words: { zh: '开始', en: 'Starts' }, kind: 'time', required: true },
    { name: 'endsAt', words: { zh: '结束', en: 'Ends' }, kind: 'time', required: true },
    { name: 'agenda', words: { zh: '议程（每行一项）', en: 'Agenda, a line each' }, kind: 'area', required: true },
    {
      name: 'due',
      words: { zh: '应到人员编号（每行一人）', en: 'Ids of those due, a line each' },
      kind: 'area',
      required: true,
    },
    { name: 'chair', words: { zh: '主持人编号', en: 'Chair (id)' }, kind: 'text', required: true },
    { name: 'recorder', words: { zh: '记录人编号', en: 'Recorder (id)' }, kind: 'text', required: true },
  ],
  initial: () => ({ type: 'collective' }),
  payload: (v): Of<typeof ConveneStudySession> => ({
    session: freshId('study'),
    unit: unit.unit,
    type: text(v.type) as 'collective',
    theme: { zh: text(v.theme), en: text(v.theme) },
    venue: text(v.venue),
    startsAt: fromFormTime(text(v.startsAt)),
    endsAt: fromFormTime(text(v.endsAt)),
    agenda: lines(v.agenda),
    due: lines(v.due),
    chair: text(v.chair),
    recorder: text(v.recorder),
  }),
})

export const reportUnit = (unit: StudyUnitLine): Act => ({
  command: 'report-study-unit',
  words: SAY.reportUnit,
  fields: () => [{ name: 'form', words: SAY.form, kind: 'choice', choices: TYPES, required: true }],
  payload: (v): Of<typeof ReportStudyUnit> => ({
    unit: unit.unit,
    form: text(v.form) as 'collective',
    sessions: unit.sessions
      .filter(({ status, type }) => status === 'locked' && type === v.form)
      .map((one) => one.session),
  }),
})

export const openSignIn = (session: string): Act => ({
  command: 'open-study-sign-in',
  words: { zh: '开始签到', en: 'Open sign-in' },
  fields: () => [],
  payload: () => ({ session }),
})

export const callRoll = (session: string, member: string, status: 'present' | 'late' | 'absent'): Act => ({
  command: 'call-study-roll',
  words: { present: SAY.present, late: SAY.lateWord, absent: SAY.absent }[status],
  fields: () => [],
  payload: () => ({ session, member, status }),
})

export const excuseMember = (session: string, member: string): Act => ({
  command: 'excuse-from-study',
  words: SAY.excused,
  fields: () => [
    {
      name: 'reason',
      words: { zh: '事由（不记健康情况）', en: 'Why (never a matter of health)' },
      kind: 'choice',
      choices: choicesOf(EXCUSE_REASONS, EXCUSE_WORDS),
      required: true,
    },
  ],
  payload: (v) => ({ session, member, reason: text(v.reason) }),
})

export const makeUp = (session: string, member: string): Act => ({
  command: 'make-up-study',
  words: { zh: '登记补学', en: 'Made up' },
  fields: () => [
    {
      name: 'proof',
      words: { zh: '提纲或补学场次', en: 'Outline, or the later session' },
      kind: 'scan',
      required: true,
    },
  ],
  payload: (v) => ({ session, member, by: 'self-study', proof: text(v.proof) }),
})

export const holdSession = ({ session, startsAt }: StudySessionView): Act => ({
  command: 'hold-study-session',
  words: { zh: '学习结束', en: 'It is over' },
  fields: () => [{ name: 'startedAt', words: { zh: '实际开始', en: 'Started at' }, kind: 'time', required: true }],
  initial: () => ({ startedAt: toFormTime(startsAt) }),
  payload: (v) => ({ session, startedAt: fromFormTime(text(v.startedAt)) }),
})

/** `w-250102 1`: who spoke to which item. */
const speakerOf = (line: string) => {
  const [member = '', item = '1'] = line.split(/[\s,，]+/)
  return { member, item: Number(item) }
}

export const draftMinutes = (view: StudySessionView): Act => ({
  command: 'draft-study-minutes',
  words: { zh: '写记录', en: 'Write the minutes' },
  fields: () => [
    { name: 'summary', words: SAY.summary, kind: 'area', required: true },
    { name: 'documents', words: { zh: '学习文件（每行一份）', en: 'Documents studied, a line each' }, kind: 'area' },
    {
      name: 'speakers',
      words: { zh: '发言人：编号与议程序号，每行一人', en: 'Who spoke: id and agenda item, a line each' },
      kind: 'area',
      help: { zh: '只记谁发言，不记观点', en: 'That they spoke, never what they hold' },
    },
    { name: 'noCommitments', words: SAY.noCommitments, kind: 'yes' },
  ],
  initial: () => ({
    summary: view.summary ?? '',
    documents: view.documents
      .filter(({ kind }) => kind === 'studied')
      .map(({ title }) => title)
      .join('\n'),
    speakers: (view.roll ?? []).flatMap(({ person, spokeTo }) => spokeTo.map((item) => `${person} ${item}`)).join('\n'),
    noCommitments: view.noCommitments,
  }),
  payload: (v): Of<typeof DraftStudyMinutes> => ({
    session: view.session,
    summary: text(v.summary),
    documents: [
      ...lines(v.documents).map((title) => ({ title, kind: 'studied' as const })),
      ...view.documents.filter(({ kind }) => kind !== 'studied').map((one) => ({ ...one, kind: one.kind as 'photo' })),
    ],
    speakers: lines(v.speakers).map(speakerOf),
    noCommitments: v.noCommitments === true,
  }),
})

export const makeCommitment = (session: string): Act => ({
  command: 'make-study-commitment',
  words: { zh: '作出承诺', en: 'Make a commitment' },
  fields: () => [
    { name: 'words', words: SAY.what, kind: 'area', required: true },
    { name: 'owner', words: SAY.owner, kind: 'post', required: true },
    { name: 'dueAt', words: SAY.dueAt, kind: 'time', required: true },
  ],
  payload: (v) => ({
    commitment: freshId('promise'),
    session,
    owner: text(v.owner),
    words: { zh: text(v.words), en: text(v.words) },
    dueAt: fromFormTime(text(v.dueAt)),
  }),
})

export const lockSession = ({ session, overdue }: StudySessionView): Act => ({
  command: 'lock-study-session',
  words: { zh: '审签并锁定', en: 'Approve and lock' },
  fields: () => [
    { name: 'signature', words: SAY.signature, kind: 'scan', required: true },
    ...(overdue
      ? [
          {
            name: 'lateReason',
            words: { zh: '补记原因', en: 'Why it comes late' },
            kind: 'choice' as const,
            choices: choicesOf(LATE_LOCK_REASONS, LATE_WORDS),
            required: true,
          },
        ]
      : []),
  ],
  payload: (v) => ({ session, signature: text(v.signature), lateReason: text(v.lateReason) || null }),
})

import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import type { Words } from './contract-fields.ts'

const PLAN_REFUSALS = {
  'study-campaign-exists': {
    zh: '学习活动 {campaign} 已开展；请用新的编号。',
    en: 'Campaign {campaign} is open already; use a new id.',
  },
  'study-campaign-unknown': {
    zh: '没有学习活动 {campaign}；请核对编号，或先开展。',
    en: 'There is no campaign {campaign}; check the id, or open it first.',
  },
  'study-campaign-over': {
    zh: '学习活动 {campaign} 已结束；新的学习请在新的活动下安排。',
    en: 'Campaign {campaign} is over; arrange further study under a new one.',
  },
  'study-days-order': {
    zh: '结束 {to} 早于开始 {from}；请核对日期。',
    en: 'It would end on {to}, before it begins on {from}; check the days.',
  },
  'study-unit-exists': {
    zh: '单位 {unit} 已部署；请用新的编号。',
    en: 'Unit {unit} is assigned already; use a new id.',
  },
  'study-unit-unknown': {
    zh: '没有单位 {unit}；请核对编号，或先部署到该单位。',
    en: 'There is no unit {unit}; check the id, or issue the campaign to it first.',
  },
  'study-outside-campaign': {
    zh: '{place} 不在学习活动范围 {whole} 之内；请选择范围内的单位。',
    en: '{place} lies outside {whole}, the place of the campaign; choose a unit inside.',
  },
  'study-unit-reported': {
    zh: '单位 {unit} 已于 {at} 报送；更正请作废原记录。',
    en: 'Unit {unit} reported at {at} already; correct by voiding that record.',
  },
  'study-session-not-locked': {
    zh: '{session} 尚未锁定或不属于本单位，不能作为报送依据；请先审签锁定。',
    en: '{session} is not locked, or is another unit’s, so no report rests on it; approve and lock it first.',
  },
  'study-too-few-sessions': {
    zh: '活动要求至少 {needed} 次学习，现报 {given} 次；补足后再报。',
    en: 'The campaign asks for {needed} sessions and {given} are named; hold the rest, then report.',
  },
  'study-form-not-held': {
    zh: '所报形式“{form}”没有对应的学习；请选择实际采用的形式。',
    en: 'No session named was held as {form}; report the form that was.',
  },
} as const satisfies Record<string, Words>

const SESSION_REFUSALS = {
  'study-session-exists': {
    zh: '学习 {session} 已安排；请用新的编号。',
    en: 'Session {session} exists; use a new id.',
  },
  'study-session-unknown': {
    zh: '没有学习 {session}；请核对编号。',
    en: 'There is no session {session}; check the id.',
  },
  'study-times-order': {
    zh: '结束时间 {endsAt} 须晚于开始时间 {startsAt}；请核对。',
    en: 'It would end at {endsAt}, not after it starts at {startsAt}; check the times.',
  },
  'study-member-twice': {
    zh: '应到名单中有人重复；每人只列一次。',
    en: 'Somebody stands twice on the list of those due; list each once.',
  },
  'study-lead-not-due': {
    zh: '主持人和记录人须在应到名单之中；请补入名单。',
    en: 'Chair and recorder are among those due; put them on the list.',
  },
  'study-not-due': {
    zh: '此人不在本次学习的应到名单中；请核对名单，或由秘书另行安排补学。',
    en: 'This member is not due at this session; check the list, or have a make-up arranged.',
  },
  'study-sign-in-early': {
    zh: '签到最早于 {from} 开始；请届时再开。',
    en: 'Sign-in opens at {from} at the earliest; open it then.',
  },
  'study-no-door': {
    zh: '自学没有现场签到；由秘书点名并附提纲。',
    en: 'Self-study has no door to sign in at; the secretary calls the roll and files the outlines.',
  },
  'study-sign-in-closed': {
    zh: '本次学习现在不能签到（{status}）；请由秘书点名。',
    en: 'Sign-in is not open ({status}); the secretary can call the roll.',
  },
  'study-sign-in-open': { zh: '签到已于 {at} 开始。', en: 'Sign-in is open since {at}.' },
  'study-code-wrong': {
    zh: '签到码不对或已过期（每 {seconds} 秒更换）；请看屏幕上现在的码再输一次。',
    en: 'The code is wrong or over (it changes every {seconds} s); read the one shown now and enter it again.',
  },
  'study-already-signed-in': { zh: '您已于 {at} 签到。', en: 'You have signed in at {at} already.' },
  'study-signed-by-self': {
    zh: '此人已于 {at} 本人签到，不能改为缺席；如系误签，请作废该记录。',
    en: 'This member signed in at {at}; that is not turned into absence. If it was a mistake, void that record.',
  },
  'study-session-not-open': {
    zh: '学习 {session} 已不能更改（{status}）；更正请作废原记录。',
    en: 'Session {session} can no longer be changed ({status}); correct by voiding the record.',
  },
  'study-not-held': {
    zh: '学习 {session} 尚未结束（{status}）；请先登记结束。',
    en: 'Session {session} is not over ({status}); record that it was held first.',
  },
  'study-minutes-gaps': {
    zh: '记录不全，不能锁定。还缺：{gapsZh}。补齐后再审签。',
    en: 'The minutes have gaps and do not close. Missing: {gapsEn}. Fill them, then lock.',
  },
  'study-late-reason-missing': {
    zh: '记录应于 {dueAt} 前锁定，已过期；请写明原因，锁定后标注“补记”。',
    en: 'The minutes were to be locked by {dueAt}; say why they come late. They will be marked as entered later.',
  },
  'study-kept-until': {
    zh: '个人考勤保留至 {forgetAt}；到期由系统删除。',
    en: 'Who attended is kept until {forgetAt}; the clock removes it then.',
  },
  'study-forgotten': {
    zh: '该次学习的个人考勤已于 {at} 到期删除，不能再办理。',
    en: 'Who attended this session was forgotten at {at}; nothing more can be recorded of members.',
  },
} as const satisfies Record<string, Words>

const FOLLOW_UP_REFUSALS = {
  'study-make-up-not-owed': {
    zh: '此人在学习 {session} 中没有待补学；请核对。',
    en: 'This member owes no make-up for session {session}; check who and which.',
  },
  'study-proof-missing': {
    zh: '没有凭据；请附上补学场次、提纲或办结凭据。',
    en: 'There is no proof; give the later session, the outline, or what shows that it was done.',
  },
  'study-commitment-exists': {
    zh: '承诺 {commitment} 已登记；请用新的编号。',
    en: 'Commitment {commitment} exists already; use a new id.',
  },
  'study-commitment-unknown': {
    zh: '没有承诺 {commitment}；请核对编号。',
    en: 'There is no commitment {commitment}; check the id.',
  },
  'study-commitment-closed': {
    zh: '承诺 {commitment} 已于 {at} 兑现。',
    en: 'Commitment {commitment} was kept at {at} already.',
  },
  'study-due-past': {
    zh: '完成时限 {dueAt} 须晚于现在；请填写以后的时间。',
    en: 'It would be due at {dueAt}, which is not ahead; give a later time.',
  },
  'study-owner-elsewhere': {
    zh: '岗位 {owner} 不属于 {city}；跨市承诺由指令转办，请选择本市岗位。',
    en: 'Post {owner} does not belong to {city}; across cities a directive carries it, so choose a post of this city.',
  },
} as const satisfies Record<string, Words>

/** What study refuses: the rule, why here, what would make it possible. */
export const STUDY_REFUSALS = {
  ...MOMENT_REFUSALS,
  ...PLAN_REFUSALS,
  ...SESSION_REFUSALS,
  ...FOLLOW_UP_REFUSALS,
} as const satisfies Record<string, Words>
export type StudyRefusal = keyof typeof STUDY_REFUSALS

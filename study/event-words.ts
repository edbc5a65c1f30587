import type { Words } from './contract-fields.ts'

/** What a line of a timeline is called. */
export const STUDY_EVENT_WORDS: Readonly<Record<string, Words>> = {
  'study-campaign-opened': { zh: '开展学习活动', en: 'Campaign opened' },
  'study-campaign-closed': { zh: '学习活动结束', en: 'Campaign closed' },
  'study-unit-assigned': { zh: '部署到单位', en: 'Issued to a unit' },
  'study-unit-reported': { zh: '单位报送学习', en: 'Unit reported its study' },
  'study-session-convened': { zh: '安排学习', en: 'Session convened' },
  'study-sign-in-opened': { zh: '开始签到', en: 'Sign-in opened' },
  'study-attendance-recorded': { zh: '登记考勤', en: 'Attendance recorded' },
  'study-session-held': { zh: '学习结束', en: 'Session held' },
  'study-session-cancelled': { zh: '取消学习', en: 'Session cancelled' },
  'study-minutes-drafted': { zh: '写学习记录', en: 'Minutes drafted' },
  'study-session-locked': { zh: '审签锁定', en: 'Minutes locked' },
  'study-attendance-forgotten': { zh: '到期删除个人考勤', en: 'Attendance forgotten' },
  'study-make-up-owed': { zh: '待补学', en: 'Make-up owed' },
  'study-made-up': { zh: '已补学', en: 'Made up' },
  'study-make-up-lapsed': { zh: '补学不再追究', en: 'Make-up let go' },
  'study-commitment-made': { zh: '作出承诺', en: 'Commitment made' },
  'study-commitment-kept': { zh: '承诺兑现', en: 'Commitment kept' },
  'study-commitment-carried': { zh: '承诺延期', en: 'Commitment carried over' },
}

/** What a duty of a kind is called on a list. */
export const STUDY_DUTY_WORDS: Readonly<Record<string, Words>> = {
  'study-report': { zh: '报送学习情况', en: 'Report of study' },
  'study-minutes': { zh: '学习记录当日锁定', en: 'Minutes to lock the same day' },
  'study-make-up': { zh: '安排补学', en: 'Study to make up' },
  'study-commitment': { zh: '学习承诺', en: 'Commitment of a session' },
}

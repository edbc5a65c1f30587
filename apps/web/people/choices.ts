import type { Choice } from '../shared/act.ts'

const choice = (value: string, zh: string, en: string): Choice => ({ value, words: { zh, en } })

export const GRADE_CHOICES = [
  choice('mild', '轻型', 'mild'),
  choice('common', '普通型', 'common'),
  choice('severe', '重型', 'severe'),
  choice('critical', '危重型', 'critical'),
]
export const FOUND_IN_CHOICES = [
  choice('facilityQuarantine', '集中隔离（管控内）', 'facility quarantine (controlled)'),
  choice('homeQuarantine', '居家隔离（管控内）', 'home quarantine (controlled)'),
  choice('highRiskZone', '高风险区（管控内）', 'high-risk zone (controlled)'),
  choice('closedLoop', '闭环（管控内）', 'closed loop (controlled)'),
  choice('lowRiskScreening', '低风险区筛查（社会面）', 'low-risk screening (societal)'),
  choice('clinicVisit', '就诊（社会面）', 'clinic visit (societal)'),
  choice('selfReport', '自报（社会面）', 'self-report (societal)'),
]
export const SETTING_CHOICES = [
  choice('household', '同住', 'household'),
  choice('workplace', '工作场所', 'workplace'),
  choice('school', '学校', 'school'),
  choice('transport', '交通', 'transport'),
  choice('venue', '公共场所', 'venue'),
  choice('health-care', '就医', 'health care'),
  choice('neighbour', '邻里', 'neighbour'),
]
export const CERTAINTY_CHOICES = [
  choice('high', '有把握', 'high'),
  choice('medium', '一般', 'medium'),
  choice('low', '存疑', 'low'),
]
export const CATEGORY_CHOICES = [
  choice('close', '密接', 'close contact'),
  choice('secondary', '次密接', 'secondary contact'),
]
export const CHANNEL_CHOICES = [
  choice('phone', '电话', 'phone'),
  choice('in-person', '当面', 'in person'),
  choice('sms', '短信', 'text message'),
  choice('community-worker', '社区工作者', 'community worker'),
]
export const VEHICLE_CHOICES = [
  choice('ambulance', '救护车', 'ambulance'),
  choice('negative-pressure-ambulance', '负压救护车', 'negative-pressure ambulance'),
  choice('bus', '大巴', 'bus'),
  choice('minibus', '中巴', 'minibus'),
]
export const HOSPITALS = [
  choice('designated-hospital', '定点医院', 'designated hospital'),
  choice('makeshift-hospital', '方舱医院', 'makeshift hospital'),
]
export const ISOLATION_SITES = [choice('isolation-site', '隔离点', 'isolation site')]

/** What a cell says in place of an id, in Chinese and English. What has no words is written as it is. */
const SAID_IN: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  found: ['待派床', 'waiting for a bed'],
  suspected: ['疑似', 'suspected'],
  bedAssigned: ['已派床', 'bed assigned'],
  onTheWay: ['转运中', 'on the way'],
  admitted: ['已入院', 'admitted'],
  discharged: ['已出院', 'discharged'],
  homeMonitoring: ['居家监测', 'home monitoring'],
  closed: ['已结案', 'closed'],
  deceased: ['死亡', 'deceased'],
  revoked: ['已撤销', 'revoked'],
  confirmed: ['确诊', 'confirmed'],
  mild: ['轻型', 'mild'],
  common: ['普通型', 'common'],
  severe: ['重型', 'severe'],
  critical: ['危重型', 'critical'],
  facilityQuarantine: ['集中隔离', 'facility quarantine'],
  homeQuarantine: ['居家隔离', 'home quarantine'],
  highRiskZone: ['高风险区', 'high-risk zone'],
  closedLoop: ['闭环管理', 'closed loop'],
  lowRiskScreening: ['社会面筛查', 'low-risk screening'],
  clinicVisit: ['就诊', 'clinic visit'],
  selfReport: ['自报', 'self-report'],
  determined: ['已判定', 'determined'],
  told: ['已告知', 'told'],
  moving: ['转运中', 'moving'],
  placed: ['已到点', 'placed'],
  released: ['已解除', 'released'],
  becameCase: ['已转阳', 'became a case'],
  close: ['密接', 'close contact'],
  secondary: ['次密接', 'secondary contact'],
  'zone-leaver': ['外溢人员', 'left a high-risk zone'],
  general: ['一般接触者', 'general contact'],
  household: ['同住', 'household'],
  workplace: ['工作场所', 'workplace'],
  school: ['学校', 'school'],
  transport: ['交通', 'transport'],
  venue: ['公共场所', 'venue'],
  'health-care': ['就医', 'health care'],
  neighbour: ['邻里', 'neighbour'],
  high: ['有把握', 'high'],
  medium: ['一般', 'medium'],
  low: ['存疑', 'low'],
  'isolation-site': ['集中隔离点', 'isolation site'],
  asymptomatic: ['无症状', 'asymptomatic'],
  true: ['是', 'yes'],
  false: ['否', 'no'],
}
const WORDS = new Map(Object.entries(SAID_IN))

/** Columns whose cells are ids of a closed list; names and codes are never taken for one. */
const SAID: ReadonlySet<string> = new Set([
  'status',
  'classification',
  'grade',
  'foundIn',
  'foundInEstimated',
  'category',
  'setting',
  'certainty',
  'placement',
])

export function cellWords(column: string, value: string | boolean | null, language: 'zh' | 'en'): string {
  if (value === null) return ''
  const text = String(value)
  if (!SAID.has(column)) return text
  const words = WORDS.get(text)
  return words === undefined ? text : words[language === 'zh' ? 0 : 1]
}

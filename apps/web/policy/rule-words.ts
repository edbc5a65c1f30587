import type { Words } from '../shared/read-types.ts'

/** Parts of a rule's path in words. A part without words is shown as the pack writes it. */
const PARTS: Readonly<Record<string, Words>> = {
  legalBasis: { zh: '法律依据', en: 'legal basis' },
  lookbackDays: { zh: '追溯天数', en: 'look-back, days' },
  closeContact: { zh: '密接', en: 'close contact' },
  secondaryContact: { zh: '密接的密接', en: 'contact of a contact' },
  zoneLeaver: { zh: '高风险区外溢人员', en: 'left a high-risk zone' },
  facilityDays: { zh: '集中隔离天数', en: 'days in a facility' },
  homeDays: { zh: '居家隔离天数', en: 'days at home' },
  dayZero: { zh: '起算点', en: 'counted from' },
  tests: { zh: '检测安排', en: 'tests' },
  restriction: { zh: '管理方式', en: 'restriction' },
  caseRelease: { zh: '出院（舱）标准', en: 'release from care' },
  homeMonitoring: { zh: '出院后健康监测', en: 'monitoring after release' },
  zone: { zh: '风险区', en: 'risk zone' },
  units: { zh: '划定单元', en: 'drawn by' },
  levels: { zh: '等级', en: 'levels' },
  enlarge: { zh: '扩大', en: 'enlarging' },
  lift: { zh: '解除', en: 'lifting' },
  consecutiveDaysNoNew: { zh: '连续无新增天数', en: 'days without a new infection' },
  finalRound: { zh: '末轮检测', en: 'final round' },
  countsAsNew: { zh: '何谓新增', en: 'what counts as new' },
  dayOneRule: { zh: '第一天', en: 'day one' },
  stepDownTo: { zh: '降为', en: 'steps down to' },
  stepDownDays: { zh: '降级后天数', en: 'days after the step down' },
  temporaryControlMaxHours: { zh: '临时管控最长小时', en: 'temporary control, most hours' },
  restrictions: { zh: '限制权限', en: 'power to restrict' },
  testing: { zh: '检测', en: 'testing' },
  rounds: { zh: '全员轮次', en: 'rounds' },
  triggerNeeded: { zh: '须有触发条件', en: 'needs a trigger' },
  cityNeedsApproval: { zh: '全市轮次须批准', en: 'a city round needs approval' },
  stop: { zh: '停止', en: 'stop' },
  clearInARow: { zh: '连续清零轮次', en: 'clear rounds in a row' },
  waitDays: { zh: '间隔天数', en: 'days to wait' },
  clocks: { zh: '时限', en: 'clocks' },
  hours: { zh: '小时', en: 'hours' },
  days: { zh: '天数', en: 'days' },
}
const VALUES: Readonly<Record<string, Words>> = {
  facility: { zh: '集中', en: 'facility' },
  home: { zh: '居家', en: 'home' },
  none: { zh: '无', en: 'none' },
  'nucleic-acid': { zh: '核酸', en: 'nucleic acid' },
  antigen: { zh: '抗原', en: 'antigen' },
  lastExposure: { zh: '末次暴露', en: 'last exposure' },
  placed: { zh: '落位', en: 'placement' },
  leftZone: { zh: '离开风险区', en: 'leaving the zone' },
  compound: { zh: '小区', en: 'compound' },
  building: { zh: '楼栋', en: 'building' },
  unit: { zh: '单元', en: 'unit' },
  high: { zh: '高', en: 'high' },
  mid: { zh: '中', en: 'mid' },
  low: { zh: '低', en: 'low' },
  onDay: { zh: '当日', en: 'on the day' },
  within24h: { zh: '24 小时内', en: 'within 24 h' },
  'by-investigation': { zh: '按流调扩大', en: 'by investigation' },
  moderate: { zh: '可适度', en: 'moderately' },
  'not-allowed': { zh: '不得', en: 'not allowed' },
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
}

type Say = (words: Words) => string
const lookUp = (table: Readonly<Record<string, Words>>, word: string, say: Say): string => {
  const words = Object.hasOwn(table, word) ? table[word] : undefined
  return words === undefined ? word : say(words)
}

/** `zone.lift.stepDownDays` as a person reads it. */
export const ruleWords = (path: string, say: Say): string =>
  path
    .split('.')
    .map((part) => lookUp(PARTS, part, say))
    .join(' › ')

/** One value, or one line of a schedule: a day, where, which test. */
export const valueWords = (value: string, say: Say): string =>
  value
    .split(' ')
    .map((word) => lookUp(VALUES, word, say))
    .join(' ')

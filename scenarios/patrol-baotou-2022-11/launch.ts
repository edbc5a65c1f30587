import { plusMinutes } from '#kernel/primitives/instant.ts'
import { rosterOf } from './posts.ts'
import { moment, type Script } from './script.ts'
import { CITY, LEAD, UNITS } from './units.ts'

/** More than 350 stood there; how many exactly is simulated. */
const PRESENT = 362
export const CEREMONY = 'launch-2022-11-10'

/** The limits are simulated; that responses are tiered at one, three and five minutes is the national usage. */
export const RULES = {
  tiers: [
    { tier: 't1', words: { zh: '一分钟圈', en: 'one minute' }, seconds: 60, clockStart: 'dispatch' },
    { tier: 't3', words: { zh: '三分钟圈', en: 'three minutes' }, seconds: 180, clockStart: 'dispatch' },
    { tier: 't5', words: { zh: '五分钟圈', en: 'five minutes' }, seconds: 300, clockStart: 'call-answered' },
  ],
  grades: [
    { grade: 1, posture: { zh: '全员上街，逐路亮灯', en: 'all out, every road lit' }, litMinutes: 50 },
    { grade: 2, posture: { zh: '重点路段不断巡', en: 'main roads without a gap' }, litMinutes: 40 },
    { grade: 3, posture: { zh: '定时巡逻，动中备勤', en: 'timed rounds, ready while moving' }, litMinutes: 30 },
    { grade: 4, posture: { zh: '定点见警', en: 'seen at fixed points' }, litMinutes: 20 },
  ],
  signSeconds: 30,
  departSeconds: 120,
  feedbackMinutes: 60,
  closeHours: 24,
  countHours: 48,
  settleHours: 48,
  takeOverMinutes: 20,
  exitCheckHours: 24,
  trackGapMinutes: 5,
  trackKeptDays: 30,
} as const

export function layDownPlan(script: Script): void {
  script.act(moment('11-09T15:00'), LEAD, 'record-patrol-plan', {
    city: CITY,
    title: { zh: '新型警务巡逻防控工作方案（演练）', en: 'Work plan of the new patrol mechanism (drill)' },
    mechanism: { zh: '四化协同、四网融合', en: 'four-ways coordinated, four-networks merged' },
    summary: '打击犯罪、严密巡防、支持防疫、服务居民；巡逻车见警车、亮警灯、闻警声；按等级巡控，按圈层响应。（演练）',
    document: 'sha256-simulated-plan-2022-11',
    rules: RULES,
  })
}

const WORDS = [
  { measure: 'lit-minutes', text: '夜间每小时亮灯不少于方案要求，逐巡区对账。' },
  { measure: 'points-visited', text: '必巡点到点扫码，未到的逐点写明原因。' },
  { measure: 'in-time', text: '一、三、五分钟圈到场率逐班通报。' },
  { measure: 'kit-counted', text: '车辆和被装当日清点、当日签收、领用到人。' },
] as const

/** The launch, those who stood there one by one, and what each bureau and detachment undertook. */
export function holdLaunch(script: Script): void {
  const at = moment('11-10T10:30')
  script.act(moment('11-10T10:00'), LEAD, 'hold-launch', {
    ceremony: CEREMONY,
    place: CITY,
    words: { zh: '新型警务巡逻防控机制启动仪式（演练）', en: 'Launch of the new patrol mechanism (drill)' },
  })
  const lists = UNITS.map((unit) => rosterOf(unit).map((member) => ({ ...member, unit: unit.post })))
  const longest = Math.max(...lists.map((list) => list.length))
  // Every unit sends some before any sends all.
  const inTurn = Array.from({ length: longest }, (_, n) => lists.flatMap((list) => list[n] ?? [])).flat()
  script.act(
    at,
    LEAD,
    'attend-launch',
    ...inTurn.slice(0, PRESENT).map(({ person, role, unit }) => ({ ceremony: CEREMONY, person, role, unit })),
  )
  const speakers = UNITS.filter(({ rank }) => rank !== 'station')
  script.act(
    plusMinutes(at, 30),
    LEAD,
    'state-commitment',
    ...speakers.map(({ post, zh }, n) => {
      const { measure, text } = WORDS[n % WORDS.length] ?? WORDS[0]
      const dueAt = moment(n % 3 === 0 ? '11-13T18:00' : '11-20T18:00')
      return {
        commitment: `${CEREMONY}-${n + 1}`,
        ceremony: CEREMONY,
        unit: post,
        text: `${zh}表态：${text}`,
        measure,
        dueAt,
      }
    }),
  )
  // Of those due on the opening evening most have answered; one is late.
  for (const [n, { post }] of speakers.entries())
    if (n % 3 === 0 && n !== 6)
      script.act(plusMinutes(moment('11-13T15:00'), n), post, 'answer-commitment', {
        commitment: `${CEREMONY}-${n + 1}`,
        result: n === 3 ? 'partly' : 'kept',
        evidence: [`lit-report-${post.slice(0, 6)}`],
      })
}

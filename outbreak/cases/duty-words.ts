import type { DutyWords } from '../duties.ts'

const CITY_CDC = { zh: '市疾控', en: "the city's CDC" }
const COMMUNITY = { zh: '住地社区', en: 'the home community' }

export const CASE_DUTY_WORDS = {
  diagnose: {
    words: { zh: '复核定性', en: 'recheck and verdict on a positive' },
    holder: CITY_CDC,
    stages: { start: { zh: '复核结果', en: 'rechecked' }, finish: { zh: '专家组定性', en: "panel's verdict" } },
    clocks: { start: 'case.verify', finish: 'case.classify' },
  },
  'care-move': {
    words: { zh: '转诊：转入能收治的机构', en: 'move to a facility that takes the patient' },
    holder: { zh: '区转运专班', en: "the district's transfer desk" },
    stages: {
      accept: { zh: '分配床位', en: 'bed reserved' },
      start: { zh: '接上患者', en: 'patient on board' },
      finish: { zh: '收治回执', en: 'receipt at the door' },
    },
    clocks: { accept: 'careMove.accept', start: 'careMove.start', finish: 'careMove' },
  },
  'release-review': {
    words: { zh: '出院评估', en: 'decide on release' },
    holder: { zh: '收治机构', en: 'the facility' },
    stages: { finish: { zh: '已出院', en: 'released' } },
    clocks: { finish: 'release.review' },
  },
  'home-monitoring': {
    words: { zh: '居家健康监测', en: 'monitoring at home' },
    holder: COMMUNITY,
    stages: { accept: { zh: '社区接收', en: 'taken over' }, finish: { zh: '末次检测合格', en: 'last test passed' } },
    clocks: { accept: 'home.receipt' },
  },
  'close-file': {
    words: { zh: '结案', en: 'close the file' },
    holder: COMMUNITY,
    stages: { finish: { zh: '已结案', en: 'closed' } },
    clocks: { finish: 'case.close' },
  },
} as const satisfies Record<string, DutyWords>

import { APPEAL_DUTY, CONTACT_TEST_DUTY, FOLLOW_UP_DUTY, SEARCH_DUTY } from '../contacts/duties.ts'
import { CLEAR_LIST_DUTY, FIND_SOURCE_DUTY, INTERVIEW_DUTY, SITE_ROUND_DUTY } from './duties.ts'

const tracing = { zh: '区流调专班', en: "the district's tracing desk" }
const care = { zh: '隔离点，居家时为区社区专班', en: "the site, or at home the district's community desk" }

/** Duties of tracing and of contacts' follow-up in words: none of them is one of the four clocks. */
export const TRACING_DUTY_WORDS = {
  interview: {
    words: { zh: '流调访谈', en: 'interview of a case' },
    holder: tracing,
    stages: { start: { zh: '已尝试', en: 'first attempt' }, finish: { zh: '完成访谈', en: 'interview held' } },
    clocks: { finish: 'investigate.case' },
  },
  'find-source': {
    words: { zh: '查明传染来源', en: 'find the source of an unlinked case' },
    holder: tracing,
    stages: { finish: { zh: '关联或结案', en: 'linked, or closed as unknown' } },
    clocks: { finish: 'trace.source' },
  },
  'contact-test': {
    words: { zh: '密接补检', en: 'test owed by a contact' },
    holder: care,
    stages: { finish: { zh: '出结果', en: 'result' } },
    clocks: { finish: 'contactTest.missed' },
  },
  'follow-up': {
    words: { zh: '再次随访', en: 'visit a contact who was not seen' },
    holder: care,
    stages: { finish: { zh: '见到本人', en: 'seen' } },
    clocks: { finish: 'followUp.again' },
  },
  search: {
    words: { zh: '寻找失访人员', en: 'search for a contact lost to follow-up' },
    holder: { zh: '区社区专班', en: "the district's community desk" },
    stages: { finish: { zh: '找到', en: 'found again' } },
    clocks: { finish: 'trace.search' },
  },
  'appeal-contact': {
    words: { zh: '答复隔离申诉', en: 'answer an appeal against isolation' },
    holder: { zh: '区指挥部', en: "the district's command" },
    stages: { finish: { zh: '答复', en: 'answered' } },
    clocks: { finish: 'appeal.answer' },
  },
  'clear-list': {
    words: { zh: '密接日清签结', en: "sign the day's list of contacts" },
    holder: { zh: '区隔离专班', en: "the district's isolation desk" },
    stages: { finish: { zh: '签结', en: 'signed' } },
    clocks: { finish: 'contactList.clear' },
  },
  'site-round': {
    words: { zh: '补登当日巡查', en: "record the site's missed round" },
    holder: { zh: '隔离点', en: 'the isolation site' },
    stages: { finish: { zh: '已登记', en: 'recorded' } },
    clocks: { finish: 'siteRound.missed' },
  },
} as const

export const TRACING_DUTY_RULES = [
  INTERVIEW_DUTY,
  FIND_SOURCE_DUTY,
  CLEAR_LIST_DUTY,
  SITE_ROUND_DUTY,
  CONTACT_TEST_DUTY,
  FOLLOW_UP_DUTY,
  SEARCH_DUTY,
  APPEAL_DUTY,
] as const

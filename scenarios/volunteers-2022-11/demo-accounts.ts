import { DEMO_VOLUNTEER } from './league.ts'

const as = (account: string, post: string, zh: string, en: string) => ({ account, post, words: { zh, en } })

/** A way in for each role of volunteer service. */
export const VOLUNTEER_ACCOUNTS = [
  as('volunteer-lead', '1501.youth', '团市委志愿服务负责人', 'Volunteer lead, youth league'),
  as('volunteer-corps', '1501.corps', '应急志愿服务队队长', 'Head of the emergency corps'),
  as('volunteer-point', 'sp-0102-01.point', '服务点负责人', 'Point leader'),
  as('volunteer', `${DEMO_VOLUNTEER}.volunteer`, '青年志愿者', 'Volunteer'),
]
export const REGION_VOLUNTEER_ACCOUNTS = [
  as('volunteer-region', '15.volunteers', '自治区志愿服务指导中心', 'Region’s volunteer centre'),
]

import { COUNTIES } from './divisions.ts'

const COUNTY = COUNTIES[1] ?? { code: '150921', zh: '', community: '' }
const as = (account: string, post: string, zh: string, en: string) => ({ account, post, words: { zh, en } })

/** A way in for each party of the chain, and for the neutral desks beside it. */
export const ULANQAB_ACCOUNTS = [
  as('return-bureau', '1509.bureau', '乌兰察布市司法局', 'Ulanqab justice bureau'),
  as('return-gate', '1509.gatesouth', '监狱交接岗（虚构）', "Prison's hand-over desk (invented)"),
  as('return-escort', '1509.escort', '护送组', 'Escort'),
  as('return-liaison', '1509.liaison', '驻呼联络员', 'Liaison in Hohhot'),
  as('return-office', `${COUNTY.code}.justice`, `${COUNTY.zh}司法局`, 'County justice office'),
  as('return-service', '1509.service', '返乡人员服务台', 'Returnee service desk'),
  as('return-isolation', `${COUNTY.code}.isolation`, `${COUNTY.zh}隔离组`, 'County isolation desk'),
  as('return-community', `${COUNTY.community}.community`, `${COUNTY.zh}社区`, 'Community'),
]
export const REGION_ACCOUNTS = [
  as('return-prisons', '15.prisons', '监狱管理局（演练）', 'Prison administration (drill)'),
]
export const HOHHOT_ACCOUNTS = [as('return-lodging', '150105.lodging', '临时住宿点', 'Temporary lodging')]

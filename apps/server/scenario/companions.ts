import { CREDIT_2022 } from '#scenarios/credit-2022/scenario.ts'
import { PATROL_BAOTOU_2022_11 } from '#scenarios/patrol-baotou-2022-11/scenario.ts'
import {
  HOHHOT_ACCOUNTS,
  REGION_ACCOUNTS,
  ULANQAB_ACCOUNTS,
} from '#scenarios/resettlement-ulanqab-2022-11/demo-accounts.ts'
import {
  RESETTLEMENT_HOHHOT,
  RESETTLEMENT_REGION,
  RESETTLEMENT_ULANQAB,
} from '#scenarios/resettlement-ulanqab-2022-11/scenario.ts'
import { STUDY_XILINGOL_2022_11 } from '#scenarios/study-xilingol-2022-11/scenario.ts'
import { REGION_VOLUNTEER_ACCOUNTS, VOLUNTEER_ACCOUNTS } from '#scenarios/volunteers-2022-11/demo-accounts.ts'
import { VOLUNTEERS_HOHHOT, VOLUNTEERS_REGION } from '#scenarios/volunteers-2022-11/scenario.ts'
import type { DemoAccount } from '../identity/demo-accounts.ts'
import { type Companion, companion } from './companion.ts'

const PATROL_ACCOUNTS: readonly DemoAccount[] = [
  { account: 'patrol-lead', post: '1502.patrol', words: { zh: '包头市巡防指挥', en: 'Baotou patrol command' } },
  {
    account: 'patrol-bureau',
    post: '150271.patrol',
    words: { zh: '稀土高新区公安分局巡防', en: 'High-tech zone bureau, patrol' },
  },
  {
    account: 'patrol-station',
    post: '150204001.patrol',
    words: { zh: '青山区派出所巡防', en: 'Qingshan station, patrol' },
  },
]

export const STUDY_ACCOUNTS: readonly DemoAccount[] = [
  { account: 'study-lead', post: '1525.study', words: { zh: '锡盟司法局学习办', en: 'Xilingol study office' } },
  {
    account: 'study-secretary',
    post: '152501.study',
    words: { zh: '二连浩特学习秘书', en: 'Erenhot study secretary' },
  },
  { account: 'study-member', post: '152501-m06.member', words: { zh: '二连浩特干警', en: 'Erenhot member' } },
  { account: 'study-owner', post: '152501.service', words: { zh: '二连浩特法律服务股', en: 'Erenhot legal services' } },
]

const CREDIT_ACCOUNTS: readonly DemoAccount[] = [
  { account: 'bank-lead', post: 'bank-15.lead', words: { zh: '银行区分行牵头岗', en: 'Bank, regional lead desk' } },
  { account: 'bank-baotou', post: 'bank-1502.lead', words: { zh: '银行包头分行牵头岗', en: 'Bank, Baotou lead desk' } },
  {
    account: 'bank-hohhot',
    post: 'bank-1501.lead',
    words: { zh: '银行呼和浩特分行牵头岗', en: 'Bank, Hohhot lead desk' },
  },
  {
    account: 'bank-manager',
    post: 'bank-1502.manager',
    words: { zh: '银行客户经理', en: 'Bank, relationship manager' },
  },
  {
    account: 'bank-investigator',
    post: 'bank-1502.investigator',
    words: { zh: '银行主调查人', en: 'Bank, investigator' },
  },
  {
    account: 'bank-reviewer',
    post: 'bank-1506.reviewer',
    words: { zh: '银行审查人（鄂尔多斯）', en: 'Bank, reviewer (Ordos)' },
  },
  { account: 'bank-approver', post: 'bank-15.approver', words: { zh: '银行有权审批人', en: 'Bank, approver' } },
  {
    account: 'bank-conditions',
    post: 'bank-1506.conditions',
    words: { zh: '银行条件落实岗（鄂尔多斯）', en: 'Bank, conditions officer (Ordos)' },
  },
  { account: 'bank-legal', post: 'bank-1502.legal', words: { zh: '银行合同岗', en: 'Bank, contract officer' } },
  {
    account: 'bank-signatory',
    post: 'bank-15.signatory',
    words: { zh: '银行第二签字人', en: 'Bank, second signatory' },
  },
  {
    account: 'bank-maker',
    post: 'bank-1506.maker',
    words: { zh: '银行支付经办（鄂尔多斯）', en: 'Bank, payment maker (Ordos)' },
  },
  { account: 'bank-checker', post: 'bank-15.checker', words: { zh: '银行支付复核', en: 'Bank, payment checker' } },
  {
    account: 'bank-home',
    post: 'bank-150203.manager',
    words: { zh: '银行昆都仑支行客户经理', en: 'Bank, Kundulun manager' },
  },
]

/**
 * What is loaded behind the lead scenario, in this order: `companion('<module>', SCENARIO, '<folder>', DEMO_ACCOUNTS)`,
 * one line a scenario. Two may write one city.
 */
export const HOHHOT_COMPANIONS: readonly Companion[] = [
  companion('patrol', PATROL_BAOTOU_2022_11, 'patrol-baotou-2022-11', PATROL_ACCOUNTS),
  companion('study', STUDY_XILINGOL_2022_11, 'study-xilingol-2022-11', STUDY_ACCOUNTS),
  companion('credit', CREDIT_2022, 'credit-2022', CREDIT_ACCOUNTS),
  companion('resettlement', RESETTLEMENT_ULANQAB, 'resettlement-ulanqab-2022-11', ULANQAB_ACCOUNTS),
  companion('resettlement', RESETTLEMENT_REGION, 'resettlement-ulanqab-2022-11', REGION_ACCOUNTS),
  companion('resettlement', RESETTLEMENT_HOHHOT, 'resettlement-ulanqab-2022-11', HOHHOT_ACCOUNTS),
  companion('volunteers', VOLUNTEERS_HOHHOT, 'volunteers-2022-11', VOLUNTEER_ACCOUNTS),
  companion('volunteers', VOLUNTEERS_REGION, 'volunteers-2022-11', REGION_VOLUNTEER_ACCOUNTS),
]

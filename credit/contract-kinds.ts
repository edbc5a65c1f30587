import type { Words } from './contract-fields.ts'

/** Marks of what a loan is for. One loan may bear several, so totals by tag are never added up. */
export type { Words }

export const TAGS = [
  'manufacturing',
  'mid-long-term',
  'equipment-renewal',
  'dairy',
  'pastoral',
  'power',
  'coal',
  'supply-guarantee',
  'small-micro',
] as const
export type Tag = (typeof TAGS)[number]
export const TAG_WORDS: Readonly<Record<Tag, Words>> = {
  manufacturing: { zh: '制造业', en: 'manufacturing' },
  'mid-long-term': { zh: '中长期', en: 'medium and long term' },
  'equipment-renewal': { zh: '设备更新改造', en: 'equipment renewal' },
  dairy: { zh: '奶业振兴', en: 'dairy revival' },
  pastoral: { zh: '牧业', en: 'pastoral' },
  power: { zh: '电力', en: 'power' },
  coal: { zh: '煤炭', en: 'coal' },
  'supply-guarantee': { zh: '保供', en: 'supply guarantee' },
  'small-micro': { zh: '小微', en: 'small and micro' },
}

export const PRODUCTS = ['working-capital', 'fixed-asset', 'project'] as const
export type Product = (typeof PRODUCTS)[number]
export const PRODUCT_WORDS: Readonly<Record<Product, Words>> = {
  'working-capital': { zh: '流动资金贷款', en: 'working-capital loan' },
  'fixed-asset': { zh: '固定资产贷款', en: 'fixed-asset loan' },
  project: { zh: '项目融资', en: 'project finance' },
}

export const LISTS = ['manufacturing-mlt', 'equipment-renewal'] as const
export type ListName = (typeof LISTS)[number]
export const LIST_WORDS: Readonly<Record<ListName, Words>> = {
  'manufacturing-mlt': { zh: '制造业中长期贷款清单', en: 'manufacturing medium- and long-term list' },
  'equipment-renewal': { zh: '设备更新改造再贷款清单', en: 'equipment-renewal re-lending list' },
}

/** The ten fields of the re-lending scheme (domain reference 6), and manufacturing proper. */
export const FIELDS = [
  'education',
  'health',
  'culture-sport',
  'training-bases',
  'charging',
  'underground-corridors',
  'new-infrastructure',
  'industrial-digitalisation',
  'energy-saving',
  'appliance-recycling',
  'manufacturing',
] as const

export const CONTACT_WAYS = ['visit', 'phone', 'video', 'online-form', 'joint-meeting'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]
export const CONTACT_WAY_WORDS: Readonly<Record<ContactWay, Words>> = {
  visit: { zh: '上门', en: 'visit' },
  phone: { zh: '电话', en: 'phone' },
  video: { zh: '视频', en: 'video' },
  'online-form': { zh: '线上填报', en: 'online form' },
  'joint-meeting': { zh: '银企对接会', en: 'joint meeting' },
}

export const NOT_DRAWN = ['conditions-open', 'supplier-late', 'site-closed', 'capital-short', 'firm-waits'] as const
export type NotDrawn = (typeof NOT_DRAWN)[number]
export const NOT_DRAWN_WORDS: Readonly<Record<NotDrawn, Words>> = {
  'conditions-open': { zh: '放款条件未落实', en: 'conditions not met' },
  'supplier-late': { zh: '设备供货延迟', en: 'equipment late' },
  'site-closed': { zh: '现场封控停工', en: 'site closed by control' },
  'capital-short': { zh: '资本金未到位', en: 'capital not in place' },
  'firm-waits': { zh: '企业暂缓提款', en: 'the firm waits' },
}

export const RELIEF_KINDS = [
  'limit-raised',
  'fee-cut',
  'profit-ceded',
  'rate-concession',
  'renewed-without-repayment',
] as const
export type ReliefKind = (typeof RELIEF_KINDS)[number]
export const RELIEF_WORDS: Readonly<Record<ReliefKind, Words>> = {
  'limit-raised': { zh: '增加授信额度', en: 'credit limit raised' },
  'fee-cut': { zh: '减免费用', en: 'fees cut' },
  'profit-ceded': { zh: '让利', en: 'profit ceded' },
  'rate-concession': { zh: '利率优惠', en: 'preferential rate' },
  'renewed-without-repayment': { zh: '无还本续贷', en: 'renewed without repayment' },
}

export const UNAVAILABLE_REASONS = ['staff-cannot-reach-posts', 'building-closed', 'systems-down'] as const
export type UnavailableReason = (typeof UNAVAILABLE_REASONS)[number]

export const SHORTAGES = ['groceries', 'medicine', 'infant'] as const
export type Shortage = (typeof SHORTAGES)[number]
export const SHORTAGE_WORDS: Readonly<Record<Shortage, Words>> = {
  groceries: { zh: '生活物资', en: 'groceries' },
  medicine: { zh: '药品', en: 'medicine' },
  infant: { zh: '婴儿食品、水、供暖', en: 'infant food, water, heat' },
}

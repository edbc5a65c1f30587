import type { Words } from '#outbreak/contract-fields.ts'

/** A way in for each role of the loop; exists in scenario mode only and says so wherever it is shown. */
export interface DemoAccount {
  readonly account: string
  readonly post: string
  readonly words: Words
}

/** Published on purpose: demo accounts open simulated records and nothing else. */
export const DEMO_PASSWORD = 'firebreak-demo'
export const demoEmail = (account: string): string => `${account}@demo.firebreak`

export const demoAccountsOf = (city: string, district: string, hospital: string): DemoAccount[] => [
  { account: 'commander', post: `${city}.command`, words: { zh: '市指挥长', en: 'City commander' } },
  { account: 'district', post: `${district}.command`, words: { zh: '区指挥长', en: 'District commander' } },
  { account: 'testing', post: `${district}.testing`, words: { zh: '区核酸检测组', en: 'District testing desk' } },
  { account: 'tracing', post: `${district}.tracing`, words: { zh: '区流调溯源组', en: 'District tracing desk' } },
  { account: 'transfer', post: `${district}.transfer`, words: { zh: '区转运组', en: 'District transfer desk' } },
  { account: 'isolation', post: `${district}.isolation`, words: { zh: '区隔离组', en: 'District isolation desk' } },
  { account: 'control', post: `${district}.control`, words: { zh: '区管控组', en: 'District control desk' } },
  { account: 'lab', post: `${city}.lab`, words: { zh: '市检测实验室', en: 'City laboratory' } },
  { account: 'epidemiologist', post: `${city}.cdc`, words: { zh: '市疾控流行病学专家', en: 'City epidemiologist' } },
  { account: 'hospital', post: `${hospital}.hospital`, words: { zh: '医院收治登记', en: 'Hospital admission' } },
  { account: 'clerk', post: `${city}.registry`, words: { zh: '市数据登记员', en: 'City data clerk' } },
  { account: 'supplies', post: `${city}.supplies`, words: { zh: '市物资保障组', en: 'City supplies desk' } },
  { account: 'city-duty', post: `${city}.watch`, words: { zh: '市值班员', en: 'City duty officer' } },
  { account: 'district-duty', post: `${district}.watch`, words: { zh: '区值班员', en: 'District duty officer' } },
  { account: 'site', post: `s-${district}-1.hospital`, words: { zh: '集中隔离点', en: 'Isolation site' } },
  { account: 'street', post: `${district}008.street`, words: { zh: '街道工作者', en: 'Street worker' } },
  { account: 'auditor', post: `${city}.audit`, words: { zh: '审计监督员', en: 'Auditor' } },
  { account: 'administrator', post: `${city}.admin`, words: { zh: '系统管理员', en: 'Administrator' } },
  { account: 'press', post: `${city}.publicity`, words: { zh: '新闻宣传组', en: 'Press desk' } },
]

/** A community's post exists from its first positive on, so which one it is shows only in the records. */
export const communityAccount = (post: string): DemoAccount => ({
  account: 'community',
  post,
  words: { zh: '社区工作者', en: 'Community worker' },
})

import type { ReturnPart } from '#resettlement/contract-reads.ts'
import type { Words } from '../shared/read-types.ts'

const w = (zh: string, en: string): Words => ({ zh, en })

export const PART_WORDS: Readonly<Record<ReturnPart, Words>> = {
  city: w('市司法局：全程', 'City bureau: the whole way'),
  county: w('旗县区：本地返乡人员', 'County: people who come home here'),
  gate: w('监狱交接岗：本监人员', 'Gate: people released here'),
  transport: w('护送与联络：本车人员', 'Transport: people on board'),
  region: w('自治区：通知与回执', 'Region: notices and receipts'),
}
export const STAGE_WORDS: Readonly<Record<string, Words>> = {
  listed: w('已列名', 'listed'),
  verified: w('住址已核实', 'address verified'),
  asked: w('意愿已登记', 'asked'),
  planned: w('已拟安排', 'planned'),
  booked: w('已排座', 'seat booked'),
  'handed-over': w('门口已交接', 'handed over'),
  'in-transit': w('途中', 'in transit'),
  received: w('社区已签收', 'home, signed for'),
  supported: w('已建档', 'support file open'),
  exited: w('已退出', 'left by a code'),
}
export const ENTRY_WORDS: Readonly<Record<string, Words>> = {
  'before-release': w('释放前', 'before release'),
  stranded: w('滞留', 'stranded'),
}
export const WISH_WORDS: Readonly<Record<string, Words>> = {
  batch: w('统一接回', 'travel with a batch'),
  family: w('家属接回', 'family collects'),
  'own-way': w('自行返乡', 'own way'),
  nothing: w('谢绝帮助', 'no help wanted'),
}
export const EXIT_WORDS: Readonly<Record<string, Words>> = {
  'declined-help': w('谢绝帮助', 'declined help'),
  'family-collects': w('家属接回', 'family collects'),
  'own-way': w('自行返乡', 'own way'),
  'refused-by-destination': w('目的地暂不接收', 'refused by destination'),
  'unfit-to-travel': w('不宜出行', 'unfit to travel'),
  'left-on-the-way': w('中途离开', 'left on the way'),
  'not-found': w('未找到本人', 'not found'),
  'moved-elsewhere': w('迁往他处', 'moved elsewhere'),
  deceased: w('已故', 'deceased'),
}
export const LINE_WORDS: Readonly<Record<string, Words>> = {
  'gate-giver': w('门口交出方', 'gate, who gives'),
  'gate-receiver': w('门口接收方', 'gate, who takes'),
  'community-giver': w('社区交出方', 'door, who gives'),
  'community-receiver': w('社区接收方', 'door, who takes'),
}
export const PLACE_WORDS: Readonly<Record<string, Words>> = {
  booked: w('住处已订', 'place booked'),
  arrived: w('集中隔离', 'central quarantine'),
  'at-home': w('居家隔离', 'home quarantine'),
  ended: w('隔离结束', 'quarantine ended'),
}
export const BATCH_WORDS: Readonly<Record<string, Words>> = {
  open: w('待发', 'to leave'),
  departed: w('途中', 'on the road'),
  closed: w('已办结', 'closed'),
}
export const STAY_WORDS: Readonly<Record<string, Words>> = {
  expected: w('待到', 'expected'),
  inside: w('已入住', 'inside'),
  'at-home': w('居家', 'at home'),
  ended: w('已结束', 'over'),
  overnight: w('临时住宿', 'a night'),
  quarantine: w('集中/居家隔离', 'quarantine'),
}
export const TEXT = {
  title: w('衔接安置', 'Ways home'),
  free: w('自由', 'free'),
  freeWhy: w(
    '自法定释放日起即为自由人；住处与车辆只影响行程，不影响释放。',
    'Free from the legal date on. Places and vehicles delay a journey, never a release.',
  ),
  why: w('用途：办理衔接交接（每次查看均留痕）', 'Purpose: hand-over (every reading is kept)'),
  state: w('声明用途并查看', 'State the purpose and look'),
  late: w('超时', 'late'),
  unsigned: w('缺签字', 'unsigned'),
  people: w('人员', 'People'),
  batches: w('批次', 'Batches'),
  who: w('看身份', 'Who'),
  none: w('没有本方经办的人员。', 'Nobody here is this post’s part.'),
  print: w('打印交接单（一式三份）', 'Print the hand-over form (three copies)'),
  export: w('导出 XLSX', 'Export XLSX'),
  import: w('导入名单 XLSX', 'Import a list'),
  staysTitle: w('返乡人员登记', 'Returning residents'),
  staysWhy: w(
    '来自外地的返乡居民，同一张表、同样办理。',
    'Residents coming home from elsewhere: one form, one way for all.',
  ),
  noStays: w('没有待接收的返乡居民。', 'No returning resident is expected.'),
  formTitle: w('衔接工作交接单', 'Hand-over form'),
  copy: w('第{n}联：{for}', 'Copy {n}: {for}'),
} as const
export const lookUp = (words: Readonly<Record<string, Words>>, key: string | null): Words =>
  key === null ? w('—', '—') : (words[key] ?? w(key, key))

import { act, moment, type Script } from './script.ts'

/** Made-up words of two syllables; a firm is one of each with a trade. No firm of the scenario exists. */
const FIRST = [
  ['青禾', 'Qinghe'],
  ['苍岩', 'Cangyan'],
  ['乌云', 'Wuyun'],
  ['沐原', 'Muyuan'],
  ['朔风', 'Shuofeng'],
  ['金穗', 'Jinsui'],
  ['白桦', 'Baihua'],
  ['鸿雁', 'Hongyan'],
  ['松岭', 'Songling'],
  ['澄湖', 'Chenghu'],
  ['赤霞', 'Chixia'],
  ['星野', 'Xingye'],
] as const
const SECOND = [
  ['川', 'chuan'],
  ['岚', 'lan'],
  ['朗', 'lang'],
  ['垣', 'yuan'],
  ['泽', 'ze'],
  ['驰', 'chi'],
] as const
const TRADES = {
  dairy: ['乳业', 'Dairy', 'C1440'],
  farming: ['牧场', 'Dairy Farms', 'A0311'],
  pastoral: ['牧业', 'Livestock', 'A0313'],
  power: ['发电', 'Power', 'D4411'],
  coal: ['煤业', 'Coal', 'B0610'],
  equipment: ['装备', 'Equipment', 'C3510'],
  steel: ['特钢', 'Special Steel', 'C3130'],
  chemistry: ['材料', 'Materials', 'C2659'],
  grocer: ['商贸', 'Provisions', 'F5221'],
} as const
export type Trade = keyof typeof TRADES

export interface Firm {
  readonly firm: string
  readonly branch: string
}

const serial = (n: number, digits: number) => String(n).padStart(digits, '0')

/** Firm number `n` of a trade: name, code and home branch follow from the number. */
function firmRow(trade: Trade, n: number, branch: string, code: number, supplies: readonly string[]) {
  const [zh, en, industry] = TRADES[trade]
  const [first, second] = [FIRST[n % FIRST.length], SECOND[Math.floor(n / FIRST.length) % SECOND.length]]
  const number = Math.floor(n / (FIRST.length * SECOND.length))
  const tail = number === 0 ? '' : `${number + 1}`
  return {
    firm: `firm-${trade}-${n + 1}`,
    names: {
      zh: `${first?.[0]}${second?.[0]}${zh}${tail}（演练）`,
      en: `${first?.[1]}${second?.[1]} ${en}${tail === '' ? '' : ` ${tail}`} (drill)`,
    },
    code: `91150199MA${serial(code, 7)}X`,
    industry,
    size: n % 3 === 0 ? 'large' : n % 3 === 1 ? 'medium' : 'small',
    place: branch === 'bank-15' ? '1501' : branch.slice('bank-'.length),
    homeBranch: branch,
    supplies,
  }
}

const WHERE: Readonly<Record<Trade, readonly string[]>> = {
  dairy: ['bank-1501', 'bank-1501', 'bank-1502', 'bank-1525'],
  farming: ['bank-1501', 'bank-1525', 'bank-1505', 'bank-1507'],
  pastoral: ['bank-1505', 'bank-1507', 'bank-1525'],
  power: ['bank-1506', 'bank-1502', 'bank-15', 'bank-1525'],
  coal: ['bank-1506', 'bank-1506', 'bank-1507'],
  equipment: ['bank-1502', 'bank-1501', 'bank-150203'],
  steel: ['bank-1502', 'bank-150203', 'bank-1506'],
  chemistry: ['bank-1506', 'bank-1501', 'bank-15'],
  grocer: ['bank-1501', 'bank-150105', 'bank-1502'],
}
const HOW_MANY: Readonly<Record<Trade, number>> = {
  dairy: 24,
  farming: 20,
  pastoral: 6,
  power: 14,
  coal: 12,
  equipment: 48,
  steel: 44,
  chemistry: 40,
  grocer: 9,
}
const SUPPLIES = [['groceries'], ['groceries', 'infant'], ['medicine']]

/** Registers every firm and gives them by trade. */
export function registerFirms(script: Script): Readonly<Record<Trade, readonly Firm[]>> {
  let code = 0
  const rows = (Object.keys(TRADES) as Trade[]).map((trade) => {
    const where = WHERE[trade]
    const firms = Array.from({ length: HOW_MANY[trade] }, (_, n) => {
      const branch = where[n % where.length] ?? 'bank-15'
      return firmRow(trade, n, branch, ++code, trade === 'grocer' ? (SUPPLIES[n % SUPPLIES.length] ?? []) : [])
    })
    return [trade, firms] as const
  })
  act(
    script,
    moment('10-20T08:20'),
    'bank-15.lead',
    'register-firm',
    rows.flatMap(([, firms]) => firms),
  )
  const known = rows.map(([trade, firms]) => [
    trade,
    firms.map(({ firm, homeBranch }): Firm => ({ firm, branch: homeBranch })),
  ])
  return Object.fromEntries(known) as Record<Trade, readonly Firm[]>
}

import { postId } from '#kernel/primitives/ids.ts'
import { DISTRICTS } from '../districts.ts'
import { CITY } from '../joint-command.ts'
import type { Chance } from '../random.ts'
import { at, type Minute, toInstant } from '../time.ts'
import { type KnownOrder, standsAt } from './book-zones.ts'
import { ago, type DeskAct } from './desk-act.ts'
import { communityPost, type Neighbour } from './households.ts'
import type { RecordBook } from './record-book.ts'

const CHECKED_ON = [15, 16]
const A_DISTRICT = 22
const DOORS = ['1单元', '2单元', '东侧消防门'] as const
const BLOCKED = '150104'

const photo = (chance: Chance): string =>
  Array.from({ length: 16 }, () => chance.int(0, 255).toString(16).padStart(2, '0')).join('')

/** Sealed entrances seen with a photograph; in the weakest district one is found blocked, and is open half an hour later. */
function exitChecks(book: RecordBook, chance: Chance): DeskAct[] {
  const acts: DeskAct[] = []
  for (const day of CHECKED_ON)
    for (const [i, { code, urban }] of DISTRICTS.entries()) {
      if (!urban) continue
      const now = at(day, '15:05') + i * 9
      const inspector = book.posts.get(postId(code, 'control'))?.holder
      const zones = book.orders
        .filter((order) => order.place.startsWith(code) && standsAt(order, now))
        .slice(0, A_DISTRICT)
      if (inspector === undefined || zones.length === 0) continue
      const check = (order: KnownOrder, when: Minute, open: boolean) => ({
        place: order.place,
        entrances: DOORS.map((entrance, n) => ({ entrance, open: open || n > 0, photo: photo(chance) })),
        inspector,
        occurredAt: ago(when, 6),
      })
      const post = postId(code, 'control')
      const blocked = code === BLOCKED && day === 16 ? zones[0] : undefined
      acts.push({
        at: now,
        post,
        command: 'record-exit-check',
        payloads: zones.map((zone) => check(zone, now, zone !== blocked)),
      })
      if (blocked !== undefined)
        acts.push({ at: now + 38, post, command: 'record-exit-check', payloads: [check(blocked, now + 38, true)] })
    }
  return acts
}

interface Appeal {
  readonly grounds: string
  readonly statement: string
  readonly filedAt: Minute
  readonly acknowledgedAfter: number
  readonly decidedAfter: number | null
  readonly outcome: 'upheld' | 'rejected'
}
const APPEALS: readonly Appeal[] = [
  {
    grounds: 'medical',
    statement: '透析后需每日换药，家属不能陪同（演练）',
    filedAt: at(15, '09:12'),
    acknowledgedAfter: 14,
    decidedAfter: 47,
    outcome: 'upheld',
  },
  {
    grounds: 'never-exposed',
    statement: '封控前已出差，返回后未进入该楼（演练）',
    filedAt: at(15, '11:40'),
    acknowledgedAfter: 80,
    decidedAfter: 17 * 60,
    outcome: 'upheld',
  },
  {
    grounds: 'period-wrong',
    statement: '认为起算日期有误（演练）',
    filedAt: at(15, '16:25'),
    acknowledgedAfter: 65,
    decidedAfter: 20 * 60,
    outcome: 'rejected',
  },
  {
    grounds: 'other',
    statement: '要求提前外出上班（演练）',
    filedAt: at(16, '08:50'),
    acknowledgedAfter: 145,
    decidedAfter: 8 * 60,
    outcome: 'rejected',
  },
  {
    grounds: 'support-missing',
    statement: '两日未收到配送物资（演练）',
    filedAt: at(16, '14:05'),
    acknowledgedAfter: 70,
    decidedAfter: null,
    outcome: 'rejected',
  },
  {
    grounds: 'child-separated',
    statement: '幼儿与父母分隔两处（演练）',
    filedAt: at(16, '19:31'),
    acknowledgedAfter: 20,
    decidedAfter: 51,
    outcome: 'upheld',
  },
]

/** Filed by the community, answered by the city. Upheld, the person is free with the answer. */
function appeals(book: RecordBook, neighbours: readonly Neighbour[]): DeskAct[] {
  const places = [...new Set(neighbours.map(({ place }) => place))]
  return APPEALS.flatMap((row, i): DeskAct[] => {
    const place = places[(i * 7) % places.length]
    const person = neighbours.find((one) => one.place === place)?.person
    if (place === undefined || person === undefined) return []
    const appeal = `appeal-${String(i + 1).padStart(2, '0')}`
    const { filedAt, grounds, statement, acknowledgedAfter, decidedAfter, outcome } = row
    const answer = (after: number, command: string, more: object): DeskAct => ({
      at: filedAt + after,
      post: CITY,
      command,
      payloads: [{ appeal, ...more, occurredAt: ago(filedAt + after, 1) }],
    })
    const filed: DeskAct = {
      at: filedAt,
      post: communityPost(book, place, filedAt),
      command: 'file-appeal',
      payloads: [{ appeal, place, person, filedBy: 'resident', grounds, statement, occurredAt: ago(filedAt, 2) }],
    }
    const reasons = outcome === 'upheld' ? '核实属实，予以解除（演练）' : '核查后符合划定条件，维持管控（演练）'
    const remedy = outcome === 'upheld' ? 'release-person' : null
    return [
      filed,
      answer(acknowledgedAfter, 'acknowledge-appeal', { channel: 'phone' }),
      ...(decidedAfter === null ? [] : [answer(decidedAfter, 'decide-appeal', { place, outcome, remedy, reasons })]),
    ]
  })
}

const SHOPS = [
  ['supermarket', '演练便民超市', 'Drill Corner Supermarket'],
  ['pharmacy', '演练惠民药店', 'Drill Pharmacy'],
  ['clinic', '演练社区诊所', 'Drill Clinic'],
  ['restaurant', '演练小吃店', 'Drill Snack Bar'],
  ['market', '演练早市', 'Drill Morning Market'],
  ['shop', '演练五金店', 'Drill Hardware'],
] as const

/** Shops closed by order in the first week; four open again by stages once disinfected, tested and limited. */
function premises(book: RecordBook): DeskAct[] {
  const covered = new Set(book.orders.map(({ place }) => place.slice(0, 12)))
  const free = [...new Set([...book.buildings.keys()].map((place) => place.slice(0, 12)))].filter(
    (place) => place.startsWith('150102') && !covered.has(place),
  )
  const places = free.length > 0 ? free : ['150102008001']
  const post = postId('150102', 'control')
  return SHOPS.flatMap(([kind, zh, en], i): DeskAct[] => {
    const id = `shop-${i + 1}`
    const place = places[i % places.length] ?? '150102008001'
    const act = (when: Minute, command: string, row: object): DeskAct => ({
      at: when,
      post,
      command,
      payloads: [{ premises: id, ...row, occurredAt: ago(when, 2) }],
    })
    const closed = at(8, '16:00') + i * 3
    const acts = [
      act(closed - 30, 'register-premises', { kind, place, name: { zh: `${zh}${i + 1}号`, en: `${en} ${i + 1}` } }),
      act(closed, 'close-premises', {
        legalBasis: '《中华人民共和国传染病防治法》第四十二条',
        issuer: '150102.command',
        approvals: [{ post: '1501.command', at: ago(closed, 20) }],
        reason: '阳性人员到访，暂停营业 / visited by a positive; closed for now',
        expiresAt: toInstant(closed + 9 * 1440),
        appealChannel: '12345（演练）/ hotline 12345 (drill)',
        notice: { zh: `${zh}暂停营业（演练）`, en: `${en} is closed for now (drill)` },
      }),
    ]
    if (i > 3) return acts
    const met = at(14 + (i % 2), '10:00') + i * 12
    for (const [n, condition] of ['disinfected', 'staff-tested', 'flow-limited'].entries())
      acts.push(act(met + n * 35, 'record-premises-condition', { condition, evidence: `file-${id}-${condition}` }))
    acts.push(act(met + 180, 'reopen-premises', { place, stage: 'partial' }))
    if (i < 2) acts.push(act(met + 1500, 'reopen-premises', { place, stage: 'full' }))
    return acts
  })
}

export const zoneCareActs = (book: RecordBook, neighbours: readonly Neighbour[], chance: Chance): DeskAct[] => [
  ...exitChecks(book, chance),
  ...appeals(book, neighbours),
  ...premises(book),
]

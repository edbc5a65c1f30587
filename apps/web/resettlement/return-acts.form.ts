import type { ReturnBatchView, ReturneeView } from '#resettlement/contract-reads.ts'
import { ENTRIES, EXITS, PATHWAYS, WISHES } from '#resettlement/people/events.ts'
import { type Act, type Field, number, orNull, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import { fromFormTime, toFormTime } from '../shared/times.ts'
import { ENTRY_WORDS, EXIT_WORDS, LINE_WORDS, lookUp, WISH_WORDS } from './return-words.ts'

const w = (zh: string, en: string) => ({ zh, en })
const field = (name: string, zh: string, en: string, kind: Field['kind'] = 'text', required = true): Field => ({
  name,
  words: w(zh, en),
  kind,
  required,
})
const choices = (values: readonly string[], words: Readonly<Record<string, { zh: string; en: string }>>) =>
  values.map((value) => ({ value, words: lookUp(words, value) }))

/** A guest's id: of the kind that every resident's has, and drawn here so that nothing of the chain is in it. */
const guestId = () =>
  `p-${freshId('x')
    .replaceAll(/[^0-9a-f]/g, '')
    .slice(0, 6)
    .padEnd(6, '0')}`

export const listReturnee: Act = {
  command: 'list-returnee',
  words: w('登记返乡对象', 'List somebody'),
  fields: () => [
    { ...field('entry', '途径', 'Entry', 'choice'), choices: choices(ENTRIES, ENTRY_WORDS) },
    field('releaseOn', '释放日（年-月-日）', 'Legal date (YYYY-MM-DD)'),
    field('county', '户籍旗县区编码', 'County'),
    field('whereNow', '现在地编码', 'Where now'),
    field('gate', '监狱交接岗位（滞留不填）', "Prison's desk (none if stranded)", 'text', false),
  ],
  initial: () => ({ entry: 'stranded', whereNow: '1501' }),
  payload: (v) => ({
    returnee: freshId('r'),
    entry: text(v.entry),
    releaseOn: text(v.releaseOn),
    county: text(v.county),
    whereNow: text(v.whereNow),
    gate: orNull(v.gate),
  }),
}

export const verifyAddress = ({ returnee }: ReturneeView): Act => ({
  command: 'verify-address',
  words: w('核实住址', 'Verify address'),
  fields: () => [
    {
      ...field('result', '结果', 'Result', 'choice'),
      choices: [
        { value: 'confirmed', words: w('属实', 'confirmed') },
        { value: 'differs', words: w('另有住址', 'differs') },
        { value: 'unknown', words: w('查无', 'unknown') },
      ],
    },
    field('community', '社区编码', 'Community', 'text', false),
  ],
  initial: () => ({ result: 'confirmed' }),
  payload: (v) => ({ returnee, result: text(v.result), community: orNull(v.community), receipt: freshId('hz') }),
})

export const recordWish = ({ returnee }: ReturneeView): Act => ({
  command: 'record-wish',
  words: w('登记意愿', 'Record wish'),
  fields: () => [
    { ...field('wish', '本人意愿', 'What the person wants', 'choice'), choices: choices(WISHES, WISH_WORDS) },
  ],
  initial: () => ({ wish: 'batch' }),
  payload: (v) => ({ returnee, wish: text(v.wish), told: 'person' }),
})

export const recordRelease = ({ returnee }: ReturneeView): Act => ({
  command: 'record-release',
  words: w('发放证明书', 'Certificate handed over'),
  fields: () => [],
  payload: () => ({ returnee, certificate: freshId('sf') }),
})

export const askLodging = ({ returnee }: ReturneeView): Act => ({
  command: 'ask-lodging',
  words: w('落实今晚住宿', 'A bed tonight'),
  fields: () => [
    field('place', '所在旗县区编码', 'District'),
    field('desk', '住宿点岗位', 'Desk of the lodging'),
    field('until', '住到', 'Until', 'time'),
  ],
  initial: (c) => ({
    place: '150105',
    desk: '150105.lodging',
    until: c.now === '' ? '' : toFormTime(later(c.now, 24)),
  }),
  payload: (v) => ({
    returnee,
    stay: guestId(),
    place: text(v.place),
    desk: text(v.desk),
    until: fromFormTime(text(v.until)),
  }),
})
const later = (at: string, hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString()

export const bookQuarantine = ({ returnee, home }: ReturneeView): Act => ({
  command: 'book-quarantine',
  words: w('预订隔离住处', 'Book quarantine'),
  fields: () => [
    field('home', '家庭住址编码（社区或楼栋）', 'Home (community or building)'),
    field('leftPlace', '来自', 'Coming from'),
    field('site', '集中隔离点（不需要则空）', 'Site (empty if none)', 'text', false),
    field('expectedAt', '预计到达', 'Expected', 'time'),
  ],
  initial: (c) => ({
    home: home ?? '',
    leftPlace: '150105',
    site: 'u-site-1',
    expectedAt: c.now === '' ? '' : toFormTime(later(c.now, 20)),
  }),
  payload: (v) => ({
    returnee,
    stay: guestId(),
    home: text(v.home),
    leftPlace: text(v.leftPlace),
    site: orNull(v.site),
    expectedAt: fromFormTime(text(v.expectedAt)),
  }),
})

export const openBatch: Act = {
  command: 'open-batch',
  words: w('编排批次', 'Open a batch'),
  fields: () => [
    field('vehicle', '车辆', 'Vehicle'),
    field('seats', '座位', 'Seats', 'number'),
    field('giver', '交出岗位', 'Who hands over'),
    field('escort', '护送岗位', 'Escort'),
    field('departsAt', '出发', 'Leaves', 'time'),
  ],
  initial: (c) => ({
    seats: 10,
    giver: '1509.liaison',
    escort: '1509.escort',
    departsAt: c.now === '' ? '' : toFormTime(later(c.now, 14)),
  }),
  payload: (v) => ({
    batch: freshId('b'),
    place: '1509',
    vehicle: text(v.vehicle),
    seats: number(v.seats),
    giver: text(v.giver),
    escort: text(v.escort),
    departsAt: fromFormTime(text(v.departsAt)),
  }),
}

export const bookSeat = ({ returnee }: ReturneeView, batches: readonly ReturnBatchView[]): Act => ({
  command: 'book-seat',
  words: w('排座', 'Book a seat'),
  fields: () => [
    {
      ...field('batch', '批次', 'Batch', 'choice'),
      choices: batches.map(({ batch, vehicle }) => ({
        value: batch,
        words: w(`${batch} · ${vehicle}`, `${batch} · ${vehicle}`),
      })),
    },
  ],
  initial: () => ({ batch: batches[0]?.batch }),
  payload: (v) => ({ returnee, batch: text(v.batch) }),
})

export const signLine = (
  { returnee, batch }: ReturneeView,
  leg: 'gate' | 'community',
  side: 'giver' | 'receiver',
): Act => {
  const { zh, en } = lookUp(LINE_WORDS, `${leg}-${side}`)
  return {
    command: 'sign-handover',
    words: w(`签字：${zh}`, `Sign: ${en}`),
    fields: () => [],
    payload: () => ({ returnee, batch, leg, side, signature: freshId('sig') }),
  }
}

export const departBatch = ({ batch, gate }: ReturnBatchView): Act => ({
  command: 'depart-batch',
  words: w('清点并出发', 'Count and leave'),
  fields: () => [field('aboard', '车门清点人数', 'People counted on board', 'number')],
  initial: () => ({ aboard: gate }),
  payload: (v) => ({ batch, aboard: number(v.aboard) }),
})
export const closeBatch = ({ batch }: ReturnBatchView): Act => ({
  command: 'close-batch',
  words: w('办结', 'Close'),
  fields: () => [],
  payload: () => ({ batch }),
})
export const exitReturnee = ({ returnee }: ReturneeView): Act => ({
  command: 'exit-returnee',
  words: w('退出…', 'Left by a code…'),
  fields: () => [{ ...field('code', '原因', 'Code', 'choice'), choices: choices(EXITS, EXIT_WORDS) }],
  payload: (v) => ({ returnee, code: text(v.code) }),
})
export const openSupportFile = ({ returnee, quarantine }: ReturneeView): Act => ({
  command: 'open-support-file',
  words: w('建立帮扶档案', 'Open support file'),
  fields: () => [field('endsOn', '帮扶期满（年-月-日）', 'Support ends (YYYY-MM-DD)')],
  initial: () => ({ endsOn: '2027-11-13' }),
  payload: (v) => ({ returnee, stay: quarantine, needs: PATHWAYS.slice(0, 1), endsOn: text(v.endsOn) }),
})

/** The next acts of somebody's way home, for the part that does them; the form decides nothing that the server does not. */
export function actsOf(part: string, one: ReturneeView, batches: readonly ReturnBatchView[]): readonly Act[] {
  const acts: Act[] = []
  const under = one.stage !== 'received' && one.stage !== 'supported' && one.stage !== 'exited'
  if ((part === 'county' || part === 'city') && one.verifyResult === null && under) acts.push(verifyAddress(one))
  if (part === 'gate' && one.free && under) acts.push(recordRelease(one))
  if (part === 'city') {
    if (one.entry === 'stranded' && one.lodging === null && under) acts.unshift(askLodging(one))
    if (under && one.quarantine === null) acts.push(bookQuarantine(one))
    const open = batches.filter(({ status }) => status === 'open')
    if (under && one.quarantine !== null && one.batch === null && open.length > 0) acts.push(bookSeat(one, open))
  }
  if (one.batch !== null && under) {
    const departed = one.departedAt !== null
    if (part === 'gate' || part === 'transport') {
      if (!departed && one.gateGiverAt === null) acts.push(signLine(one, 'gate', 'giver'))
      if (part === 'transport' && !departed && one.gateReceiverAt === null) acts.push(signLine(one, 'gate', 'receiver'))
      if (part === 'transport' && departed && one.doorGiverAt === null) acts.push(signLine(one, 'community', 'giver'))
    }
    if (part === 'county' && departed && one.doorReceiverAt === null) acts.push(signLine(one, 'community', 'receiver'))
  }
  if (part !== 'transport' && part !== 'region' && one.stage !== 'received' && one.stage !== 'supported')
    acts.push(recordWish(one))
  if (part === 'city' && under) acts.push(exitReturnee(one))
  if (part === 'county' && (one.stage === 'exited' || (one.stage === 'received' && one.placeStep === 'ended')))
    acts.push(openSupportFile(one))
  return acts
}

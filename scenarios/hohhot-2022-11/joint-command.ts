import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { act, SYSTEM } from './emit.ts'
import { openPosts } from './posts.ts'
import { at, type Minute } from './time.ts'
import { ago, type World } from './world.ts'

const CITY = postId('1501', 'command')
const REGION = postId('15', 'command')
const CITY_COMMAND = 'command-hohhot'
const REGION_COMMAND = 'command-region-forward'
const CITY_BODY = 'hohhot-command'
const REGION_BODY = 'region-command'

export function establishCity(world: World): void {
  act(world, SYSTEM, 'establish-command', [
    {
      command: CITY_COMMAND,
      place: '1501',
      body: CITY_BODY,
      name: { zh: '呼和浩特市疫情防控指挥部（演练）', en: 'Hohhot outbreak command (drill)' },
      seats: ['command', 'testing', 'tracing', 'transfer', 'isolation', 'control', 'supplies', 'publicity'].map(
        (desk) => ({
          post: postId('1501', desk),
          body: CITY_BODY,
        }),
      ),
      legalBasis: '《突发公共卫生事件应急条例》第四条',
      occurredAt: ago(world, 1),
    },
  ])
}

/** 8 November: the region's command moves down to the city; 9 November: one office, with people who hold posts of both. */
function moveDown(world: World): void {
  const where = { zh: '自治区前方', en: 'Region, forward' }
  const holder = world.holders.get(CITY)
  openPosts(world, [{ post: REGION, jurisdiction: '1501', desk: 'command', agency: REGION_BODY, where }], holder)
  openPosts(
    world,
    ['transfer', 'control', 'isolation'].map((desk) => ({
      post: postId('15', desk),
      jurisdiction: '1501',
      desk,
      agency: REGION_BODY,
      where,
    })),
  )
  act(world, SYSTEM, 'establish-command', [
    {
      command: REGION_COMMAND,
      place: '1501',
      body: REGION_BODY,
      name: { zh: '自治区指挥部前方工作组（演练）', en: 'Regional command, forward (drill)' },
      seats: ['command', 'transfer', 'control', 'isolation'].map((desk) => ({
        post: postId('15', desk),
        body: REGION_BODY,
      })),
      legalBasis: '《突发公共卫生事件应急条例》第四条',
      occurredAt: ago(world, 1),
    },
  ])
}

function merge(world: World): void {
  const holder = world.holders.get(CITY)
  act(world, SYSTEM, 'merge-command', [
    {
      command: CITY_COMMAND,
      absorbed: REGION_COMMAND,
      office: { zh: '区市合署指挥部（演练）', en: 'Joint command of region and city (drill)' },
      dualHats: holder === undefined ? [] : [{ person: holder, posts: [CITY, REGION] }],
      occurredAt: ago(world, 1),
    },
  ])
}

const GROUPS = [
  {
    group: 'front-yuquan-control',
    front: '150104',
    leader: postId('15', 'control'),
    zh: '玉泉区管控前线工作组',
    en: 'Yuquan control front',
    desk: 'control',
  },
  {
    group: 'front-huimin-isolation',
    front: '150103',
    leader: postId('15', 'isolation'),
    zh: '回民区转运隔离前线工作组',
    en: 'Huimin isolation front',
    desk: 'isolation',
  },
  {
    group: 'front-saihan-transfer',
    front: '150105',
    leader: postId('15', 'transfer'),
    zh: '赛罕区转运前线工作组',
    en: 'Saihan transfer front',
    desk: 'transfer',
  },
  {
    group: 'front-xincheng-testing',
    front: '150102',
    leader: postId('1501', 'testing'),
    zh: '新城区检测前线工作组',
    en: 'Xincheng testing front',
    desk: 'testing',
  },
] as const

function formGroups(world: World): void {
  act(
    world,
    CITY,
    'form-working-group',
    GROUPS.map(({ group, front, leader, zh, en, desk }) => ({
      command: CITY_COMMAND,
      group,
      name: { zh, en },
      front,
      leader,
      posts: [postId(front, desk)],
      occurredAt: ago(world, 1),
    })),
  )
}

interface Directive {
  readonly id: string
  readonly to: PostId
  readonly issuedAt: Minute
  readonly zh: string
  readonly en: string
  readonly figure: string
  readonly before: number
  readonly target: number
  readonly after: number
  /** Minutes to the receipt and to the answer; null: never answered in the record. */
  readonly receipt: number
  readonly answer: number | null
  readonly result: 'done' | 'partly' | 'not-possible'
}
const directive = (
  id: string,
  to: string,
  issuedAt: Minute,
  words: [string, string],
  figure: [string, number, number, number],
  reply: [number, number | null, Directive['result']],
): Directive => ({
  id: `directive-${id}`,
  to: to as PostId,
  issuedAt,
  zh: words[0],
  en: words[1],
  figure: figure[0],
  before: figure[1],
  target: figure[2],
  after: figure[3],
  receipt: reply[0],
  answer: reply[1],
  result: reply[2],
})

/** What the command told its desks to do; before and after are the share in per cent that the desk reported. */
const DIRECTIVES: readonly Directive[] = [
  directive(
    '01',
    '150103.isolation',
    at(5, '20:20'),
    ['当日密接当日转运，增派车辆', "Move each day's contacts the same day; more buses"],
    ['fastIsolation.late', 34, 10, 27],
    [45, 14 * 60, 'partly'],
  ),
  directive(
    '02',
    '150105.transfer',
    at(9, '09:10'),
    ['阳性人员当日入院', 'Positives admitted the same day'],
    ['fastTransfer.late', 29, 5, 21],
    [70, 11 * 60, 'partly'],
  ),
  directive(
    '03',
    '1501.hospital',
    at(8, '10:00'),
    ['新增方舱床位', 'Open more makeshift beds'],
    ['beds.free', 180, 1500, 1410],
    [20, 9 * 60, 'done'],
  ),
  directive(
    '04',
    '150104.control',
    at(12, '15:00'),
    ['按楼栋划定高风险区，当日下令', 'Order by building, the same day'],
    ['strictControl.late', 31, 5, 19],
    [150, 20 * 60, 'partly'],
  ),
  directive(
    '05',
    '150102.control',
    at(14, '08:30'),
    ['按二十条重新划定：小区改楼栋', 'Redraw by the twenty measures: compound to building'],
    ['zones.compound', 58, 0, 0],
    [25, 10 * 60, 'done'],
  ),
  directive(
    '06',
    '150103.control',
    at(14, '08:30'),
    ['按二十条重新划定：小区改楼栋', 'Redraw by the twenty measures: compound to building'],
    ['zones.compound', 61, 0, 0],
    [40, 11 * 60, 'done'],
  ),
  directive(
    '07',
    '150104.control',
    at(14, '08:30'),
    ['按二十条重新划定：小区改楼栋', 'Redraw by the twenty measures: compound to building'],
    ['zones.compound', 44, 0, 0],
    [190, 15 * 60, 'done'],
  ),
  directive(
    '08',
    '150105.control',
    at(14, '08:30'),
    ['按二十条重新划定：小区改楼栋', 'Redraw by the twenty measures: compound to building'],
    ['zones.compound', 49, 0, 0],
    [60, 12 * 60, 'done'],
  ),
  directive(
    '09',
    '150104.testing',
    at(15, '21:00'),
    ['轮次二十四小时内出齐结果', 'Every round complete within 24 hours'],
    ['fastTest.late', 40, 0, 10],
    [100, 16 * 60, 'partly'],
  ),
  directive(
    '10',
    '150105.isolation',
    at(16, '18:30'),
    ['夜间加开转运班车', 'Run buses through the night'],
    ['fastIsolation.late', 26, 10, 22],
    [95, null, 'partly'],
  ),
]

function issue(world: World, row: Directive): void {
  act(world, CITY, 'issue-directive', [
    {
      directive: row.id,
      command: CITY_COMMAND,
      to: row.to,
      place: row.to.split('.')[0] ?? '1501',
      subject: { zh: row.zh, en: row.en },
      figure: row.figure,
      figureBefore: row.before,
      target: row.target,
      receiptDueAt: null,
      answerDueAt: null,
      occurredAt: ago(world, 1),
    },
  ])
  const { answer } = row
  world.queue.put(world.now + row.receipt, () =>
    act(world, row.to, 'receipt-directive', [{ directive: row.id, occurredAt: ago(world, 1) }]),
  )
  if (answer === null) return
  world.queue.put(world.now + answer, () =>
    act(world, row.to, 'answer-directive', [
      { directive: row.id, result: row.result, evidence: [`report-${row.id}`], occurredAt: ago(world, 1) },
    ]),
  )
  world.queue.put(world.now + answer + 600, () =>
    act(world, CITY, 'check-directive', [
      { directive: row.id, figureAfter: row.after, effect: null, occurredAt: ago(world, 1) },
    ]),
  )
}

export function planCommand(world: World): void {
  world.queue.put(at(11, '09:00'), () => moveDown(world))
  world.queue.put(at(12, '10:00'), () => merge(world))
  world.queue.put(at(13, '08:40'), () => formGroups(world))
  for (const row of DIRECTIVES) world.queue.put(row.issuedAt, () => issue(world, row))
}

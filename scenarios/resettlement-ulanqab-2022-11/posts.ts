import type { Right } from '#kernel/positions/rights.ts'
import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { COUNTIES, nameOf } from './divisions.ts'
import { CITY, type Names, on, type Steps } from './steps.ts'

interface DeskRow {
  readonly place: string
  readonly desk: string
  readonly agency: string
  readonly zh: string
  readonly en: string
  readonly rights: readonly Right[]
}

const DUTY: readonly Right[] = ['board.read', 'duty.act', 'directive.answer', 'period.return']
const SIGNS: readonly Right[] = [...DUTY, 'return.read', 'return.sign']
const GATE: readonly Right[] = [...SIGNS, 'return.list', 'return.plan']
const HEALTH: readonly Right[] = [...DUTY, 'case.read']

/** Prisons are invented; each has its seat in the city's chain, as every party has. */
const CITY_DESKS: readonly Omit<DeskRow, 'place'>[] = [
  {
    desk: 'bureau',
    agency: 'ulanqab-justice',
    zh: '乌兰察布市司法局安置帮教科科长',
    en: 'Ulanqab justice bureau, head of resettlement',
    rights: [...GATE, 'return.verify', 'record.void', 'duty.escalate', 'directive.issue'],
  },
  {
    desk: 'gatenorth',
    agency: 'prison-north',
    zh: '北山监狱（虚构）交接岗',
    en: 'North Hill prison (invented), hand-over desk',
    rights: GATE,
  },
  {
    desk: 'gatesouth',
    agency: 'prison-south',
    zh: '南坪监狱（虚构）交接岗',
    en: 'South Plain prison (invented), hand-over desk',
    rights: GATE,
  },
  { desk: 'liaison', agency: 'ulanqab-justice', zh: '驻呼返乡联络员', en: 'liaison in Hohhot', rights: SIGNS },
  { desk: 'escort', agency: 'ulanqab-transport', zh: '护送一组组长', en: 'leader of the first escort', rights: SIGNS },
  {
    desk: 'escortsecond',
    agency: 'ulanqab-transport',
    zh: '护送二组组长',
    en: 'leader of the second escort',
    rights: SIGNS,
  },
  {
    desk: 'service',
    agency: 'ulanqab-service',
    zh: '返乡人员服务台',
    en: 'returnee service desk',
    rights: [...HEALTH, 'stay.book', 'stay.receive', 'contact.determine', 'person.register', 'identity.read'],
  },
  {
    desk: 'command',
    agency: 'ulanqab-command',
    zh: '乌兰察布市疫情防控指挥部指挥长',
    en: 'Ulanqab epidemic command, commander',
    rights: [
      ...HEALTH,
      'facility.manage',
      'place.declare',
      'return.policy',
      'duty.escalate',
      'directive.issue',
      'contact.release',
    ],
  },
]

function countyDesks({ code, zh, community }: (typeof COUNTIES)[number]): DeskRow[] {
  return [
    {
      place: code,
      desk: 'justice',
      agency: `justice-${code}`,
      zh: `${zh}司法局（司法所）`,
      en: `Justice office ${code}`,
      rights: [...SIGNS, 'return.verify', 'return.plan'],
    },
    {
      place: code,
      desk: 'command',
      agency: `command-${code}`,
      zh: `${zh}疫情防控指挥部`,
      en: `Epidemic command ${code}`,
      rights: [...HEALTH, 'return.policy'],
    },
    {
      place: code,
      desk: 'isolation',
      agency: `command-${code}`,
      zh: `${zh}隔离组组长`,
      en: `Head of isolation ${code}`,
      rights: [
        ...HEALTH,
        'identity.read',
        'stay.receive',
        'contact.tell',
        'contact.move',
        'contact.place',
        'contact.release',
        'contact.follow',
        'result.report',
      ],
    },
    {
      place: community,
      desk: 'community',
      agency: `command-${code}`,
      zh: `${zh}${nameOf(community)}`,
      en: `Community ${community}`,
      rights: [...HEALTH, 'identity.read', 'stay.receive', 'contact.tell', 'contact.follow'],
    },
  ]
}

export const ULANQAB_DESKS: readonly DeskRow[] = [
  ...CITY_DESKS.map((row) => ({ ...row, place: CITY })),
  ...COUNTIES.flatMap(countyDesks),
]
export const REGION_DESKS: readonly DeskRow[] = [
  {
    place: '15',
    desk: 'prisons',
    agency: 'prison-administration',
    zh: '自治区监狱管理局（演练）',
    en: 'Prison administration of the region (drill)',
    rights: [...DUTY, 'return.read', 'return.list'],
  },
  {
    place: '15',
    desk: 'justice',
    agency: 'region-justice',
    zh: '自治区司法厅（演练）',
    en: 'Justice department of the region (drill)',
    rights: [...DUTY, 'return.read'],
  },
]
export const HOHHOT_DESKS: readonly DeskRow[] = [
  {
    place: '1501',
    desk: 'service',
    agency: 'hohhot-service',
    zh: '返乡人员服务台',
    en: 'returnee service desk',
    rights: [...DUTY, 'stay.book', 'stay.receive', 'person.register', 'identity.read'],
  },
  {
    place: '150105',
    desk: 'lodging',
    agency: 'hohhot-lodging',
    zh: '临时住宿点值班经理',
    en: 'manager of the temporary lodging',
    rights: [...DUTY, 'stay.receive', 'identity.read'],
  },
]

/** Creates the posts and fills each with an officer of its own; `first` is before every other act. */
export function openPosts(steps: Steps, names: Names, desks: readonly DeskRow[], first = on(1, '08:00')): void {
  const officers = desks.map((row, i) => {
    const post: PostId = postId(row.place, row.desk)
    const holder = `w-${row.agency}-${String(i + 1).padStart(2, '0')}`.slice(0, 64)
    steps.hold(post, holder)
    return { row, post, holder }
  })
  steps.people(
    first,
    officers.map(({ holder }) => names.row(holder, '')),
  )
  steps.act(
    first,
    steps.system,
    'create-post',
    officers.map(({ row, post }) => ({
      post,
      agency: row.agency,
      title: { zh: row.zh, en: row.en },
      jurisdiction: row.place,
      grants: row.rights.map((right) => ({ right, mode: 'command' })),
    })),
  )
  steps.act(
    first,
    steps.system,
    'fill-post',
    officers.map(({ post, holder }) => ({ post, holder, until: null })),
  )
}

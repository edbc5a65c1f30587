import type { Right } from '#kernel/positions/rights.ts'
import { type PostId, postId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { nameOf } from '../hohhot-2022-11/divisions.ts'
import { type Chance, chanceFrom } from '../hohhot-2022-11/random.ts'
import { syntheticIdentity } from '../hohhot-2022-11/synthetic-identity.ts'
import type { Member, OutbreakPlan } from './plan.ts'
import { CITY, plusMinutes, type Script, SYSTEM } from './script.ts'

interface DeskRow {
  readonly zh: string
  readonly en: string
  readonly rights: readonly Right[]
}
const COMMON: readonly Right[] = ['board.read', 'case.read', 'duty.act', 'directive.answer']

const DESKS = {
  command: {
    zh: '指挥长',
    en: 'commander',
    rights: [
      'place.declare',
      'facility.manage',
      'outbreak.declare',
      'post.manage',
      'contact.release',
      'directive.issue',
    ],
  },
  cdc: {
    zh: '疾控专家组组长',
    en: 'head of the expert panel',
    rights: ['identity.read', 'case.classify', 'case.verify', 'result.report', 'outbreak.declare', 'case.interview'],
  },
  tracing: {
    zh: '流调组组长',
    en: 'head of tracing',
    rights: [
      'identity.read',
      'case.interview',
      'contact.determine',
      'contact.tell',
      'contact.follow',
      'person.register',
    ],
  },
  isolation: {
    zh: '医学观察组组长',
    en: 'head of observation',
    rights: ['identity.read', 'contact.tell', 'contact.move', 'contact.place', 'contact.release', 'contact.follow'],
  },
  transfer: { zh: '转运组组长', en: 'head of transfer', rights: ['identity.read', 'bed.assign', 'patient.carry'] },
  community: {
    zh: '社区主任',
    en: 'head of community',
    rights: ['identity.read', 'contact.follow', 'contact.tell', 'case.follow', 'result.report', 'need.request'],
  },
  hospital: {
    zh: '收治组组长',
    en: 'head of admissions',
    rights: ['identity.read', 'patient.admit', 'case.treat', 'bed.assign', 'result.report', 'facility.manage'],
  },
} as const satisfies Record<string, DeskRow>
type Desk = keyof typeof DESKS

interface NewPost {
  readonly post: PostId
  readonly desk: Desk
  readonly jurisdiction: string
  readonly where: { readonly zh: string; readonly en: string }
}

export const communityOf = (home: string): string => home.slice(0, 12)

/** Everybody of the plan who lives somewhere, each once. */
function members({ cases, contacts, immune }: OutbreakPlan): readonly Member[] {
  const all = [...cases, ...contacts, ...immune].map((one): [string, Member] => [one.person, one])
  return [...new Map(all).values()]
}

function posts(plan: OutbreakPlan): readonly NewPost[] {
  const city = { zh: '呼和浩特市', en: 'Hohhot' }
  const { code, ...district } = plan.place
  const of = (at: string, desk: Desk, where: NewPost['where'], jurisdiction = at): NewPost => ({
    post: postId(at, desk),
    desk,
    jurisdiction,
    where,
  })
  const communities = new Set(members(plan).map(({ home }) => communityOf(home)))
  return [
    of(CITY, 'command', city),
    of(CITY, 'cdc', city),
    ...(['command', 'tracing', 'isolation', 'transfer'] as const).map((desk) => of(code, desk, district)),
    ...[...communities].map((at) => of(at, 'community', { zh: nameOf(at), en: `Community ${at}` })),
    of(plan.hospital.id, 'hospital', plan.hospital, CITY),
  ]
}

function openPosts(script: Script, plan: OutbreakPlan, chance: Chance, at: Instant): void {
  const filled = posts(plan).map((post, n) => ({ ...post, holder: `w-${String(n + 1).padStart(3, '0')}` }))
  for (const [n, { post, holder }] of filled.entries()) {
    script.holders.set(post, holder)
    script.person({ person: holder, ...syntheticIdentity(chance, 500_000 + n, chance.int(28, 57), 2), address: '' })
  }
  script.act(
    at,
    SYSTEM,
    'create-post',
    filled.map(({ post, desk, jurisdiction, where }) => ({
      post,
      agency: post.slice(0, post.indexOf('.')),
      title: { zh: `${where.zh}${DESKS[desk].zh}`, en: `${where.en}, ${DESKS[desk].en}` },
      jurisdiction,
      grants: [...COMMON, ...DESKS[desk].rights].map((right) => ({ right, mode: 'command' })),
    })),
  )
  const holders = filled.map(({ post, holder }) => ({ post, holder, until: null }))
  script.act(plusMinutes(at, 1), SYSTEM, 'fill-post', holders)
}

/** Buildings are invented and say so; a compound numbered 90 stands in no community of the city. */
function declarePlaces(script: Script, plan: OutbreakPlan, at: Instant): void {
  const buildings = [...new Set(members(plan).map(({ home }) => home))].sort()
  const compounds = [...new Set(buildings.map((home) => home.slice(0, -3)))]
  const row = (code: string, zh: string, en: string, households: number) => ({
    code,
    name: { zh: `演练${zh}`, en: `Drill ${en}` },
    households,
    residents: households * 3,
    synthetic: true,
  })
  script.act(at, postId(CITY, 'command'), 'declare-place', [
    ...compounds.map((code) => row(code, '小区', 'compound', 120)),
    ...buildings.map((code) => row(code, `${Number(code.slice(-2))}号楼`, `building ${Number(code.slice(-2))}`, 24)),
  ])
}

/** Posts with their holders, the hospital, the places, and the people in the vault. */
export function open(script: Script, plan: OutbreakPlan, startsAt: Instant): void {
  const chance = chanceFrom(plan.seed)
  openPosts(script, plan, chance, startsAt)
  declarePlaces(script, plan, plusMinutes(startsAt, 5))
  const { id, zh, en, place } = plan.hospital
  const hospital = { facility: id, kind: 'designated-hospital', name: { zh, en }, place, beds: 12, opening: true }
  script.act(plusMinutes(startsAt, 10), postId(CITY, 'command'), 'open-facility', [hospital])
  for (const [n, { person, age, sex, home }] of members(plan).entries())
    script.person({
      person,
      ...syntheticIdentity(chance, n + 1, age, sex),
      address: `${nameOf(communityOf(home))}演练小区${Number(home.slice(-2))}号楼`,
    })
}

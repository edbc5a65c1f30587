import type { Right } from '#kernel/positions/rights.ts'
import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { DISTRICTS } from './districts.ts'
import { nameOf } from './divisions.ts'
import { act, SYSTEM } from './emit.ts'
import { FACILITIES } from './facility-table.ts'
import { newOfficer } from './people.ts'
import { ago, type World } from './world.ts'

interface DeskRow {
  readonly zh: string
  readonly en: string
  readonly rights: readonly Right[]
}

/** What each desk may do, everything over its own jurisdiction. */
const DESKS: Readonly<Record<string, DeskRow>> = {
  command: {
    zh: '指挥长',
    en: 'commander',
    rights: [
      'board.read',
      'case.read',
      'place.declare',
      'bed.assign',
      'zone.propose',
      'zone.order',
      'zone.review',
      'zone.approve',
      'appeal.decide',
      'premises.manage',
      'facility.manage',
      'duty.act',
      'duty.escalate',
      'directive.issue',
      'directive.answer',
      'command.establish',
      'outbreak.declare',
      'post.manage',
      'record.void',
      'contact.release',
      'round.run',
    ],
  },
  testing: {
    zh: '核酸检测组组长',
    en: 'head of testing',
    rights: [
      'board.read',
      'case.read',
      'round.run',
      'sample.collect',
      'result.report',
      'duty.act',
      'directive.answer',
      'person.register',
    ],
  },
  tracing: {
    zh: '流调组组长',
    en: 'head of tracing',
    rights: [
      'board.read',
      'case.read',
      'identity.read',
      'contact.determine',
      'contact.tell',
      'case.interview',
      'contact.follow',
      'duty.act',
      'directive.answer',
      'person.register',
      'place.declare',
    ],
  },
  transfer: {
    zh: '转运组组长',
    en: 'head of transfer',
    rights: [
      'board.read',
      'case.read',
      'identity.read',
      'bed.assign',
      'patient.carry',
      'care.record',
      'vehicle.run',
      'duty.act',
      'directive.answer',
    ],
  },
  isolation: {
    zh: '隔离组组长',
    en: 'head of isolation',
    rights: [
      'board.read',
      'case.read',
      'identity.read',
      'contact.tell',
      'contact.move',
      'care.record',
      'vehicle.run',
      'contact.place',
      'contact.release',
      'contact.follow',
      'result.report',
      'sample.collect',
      'duty.act',
      'directive.answer',
      'facility.manage',
    ],
  },
  control: {
    zh: '社区管控组组长',
    en: 'head of control',
    rights: [
      'board.read',
      'case.read',
      'zone.propose',
      'zone.order',
      'zone.review',
      'zone.check',
      'appeal.file',
      'household.record',
      'need.request',
      'need.serve',
      'premises.manage',
      'place.declare',
      'duty.act',
      'directive.answer',
    ],
  },
  lab: {
    zh: '检测实验室负责人',
    en: 'head of laboratory',
    rights: ['board.read', 'case.read', 'result.report', 'duty.act', 'directive.answer'],
  },
  cdc: {
    zh: '疾控中心专家组组长',
    en: 'head of the expert panel',
    rights: [
      'board.read',
      'case.read',
      'identity.read',
      'case.classify',
      'case.verify',
      'case.treat',
      'outbreak.declare',
      'case.interview',
      'contact.determine',
      'result.report',
      'duty.act',
      'directive.answer',
    ],
  },
  hospital: {
    zh: '收治组组长',
    en: 'head of admissions',
    rights: [
      'board.read',
      'case.read',
      'identity.read',
      'patient.admit',
      'case.treat',
      'care.record',
      'bed.assign',
      'need.serve',
      'contact.follow',
      'result.report',
      'facility.manage',
      'duty.act',
      'directive.answer',
    ],
  },
  community: {
    zh: '社区主任',
    en: 'head of community',
    rights: [
      'board.read',
      'case.read',
      'identity.read',
      'zone.propose',
      'zone.check',
      'appeal.file',
      'household.record',
      'need.request',
      'need.serve',
      'premises.manage',
      'contact.tell',
      'contact.follow',
      'result.report',
      'sample.collect',
      'case.follow',
      'duty.act',
      'directive.answer',
      'person.register',
    ],
  },
  publicity: { zh: '宣传组组长', en: 'head of publicity', rights: ['board.read', 'directive.answer', 'duty.act'] },
  supplies: {
    zh: '物资保障组组长',
    en: 'head of supplies',
    rights: ['board.read', 'need.serve', 'duty.act', 'directive.answer'],
  },
  registry: {
    zh: '数据登记员',
    en: 'data clerk',
    rights: ['board.read', 'case.read', 'person.register', 'sample.collect', 'result.report', 'bed.assign'],
  },
}
/** One list for the whole city is kept at the city. */
const REGISTRY = 'registry'
/** Drawn from nobody's chance, so that whoever comes after keeps name and number; the vault row comes with the desks' own people. */
export const REGISTRAR = 'w-registry-1'
const DESK_NAMES = Object.keys(DESKS).filter((desk) => desk !== REGISTRY)
const DISTRICT_DESKS = DESK_NAMES.filter((desk) => desk !== 'hospital')

interface NewPost {
  readonly post: PostId
  readonly jurisdiction: string
  readonly desk: string
  readonly agency: string
  readonly where: { readonly zh: string; readonly en: string }
}

/** Who answers directives also passes them down in parts and returns its day; commands open the day and keep the duty desk. */
function rightsOfDesk(desk: string): readonly Right[] {
  const own = DESKS[desk]?.rights ?? []
  const relays: readonly Right[] = own.includes('directive.answer') ? ['directive.relay', 'period.return'] : []
  return desk === 'command' ? [...own, ...relays, 'period.run', 'shift.keep'] : [...own, ...relays]
}

/** Creates posts and fills each with an officer of its own, unless `holder` is given. */
export function openPosts(world: World, posts: readonly NewPost[], holder?: string): void {
  const filled = posts.map(({ post }) => ({ post, holder: holder ?? newOfficer(world) }))
  act(
    world,
    SYSTEM,
    'create-post',
    posts.map(({ post, jurisdiction, desk, agency, where }) => ({
      post,
      agency,
      title: { zh: `${where.zh}${DESKS[desk]?.zh ?? ''}`, en: `${where.en}, ${DESKS[desk]?.en ?? desk}` },
      jurisdiction,
      grants: rightsOfDesk(desk).map((right) => ({ right, mode: 'command' })),
      occurredAt: ago(world, 1),
    })),
  )
  act(
    world,
    SYSTEM,
    'fill-post',
    filled.map((row) => ({ ...row, until: null, occurredAt: ago(world, 1) })),
  )
  for (const row of filled) world.holders.set(row.post, row.holder)
}

const CITY = { zh: '呼和浩特市', en: 'Hohhot' }

export function openStandingPosts(world: World): void {
  const city = DESK_NAMES.map(
    (desk): NewPost => ({
      post: postId('1501', desk),
      jurisdiction: '1501',
      desk,
      agency: 'hohhot-command',
      where: CITY,
    }),
  )
  const districts = DISTRICTS.flatMap((district) =>
    DISTRICT_DESKS.map(
      (desk): NewPost => ({
        post: postId(district.code, desk),
        // A laboratory works for whoever sends it tubes.
        jurisdiction: desk === 'lab' ? '1501' : district.code,
        desk,
        agency: `district-${district.code}`,
        where: district,
      }),
    ),
  )
  const facilities = FACILITIES.map(
    (facility): NewPost => ({
      post: postId(facility.id, 'hospital'),
      // Patients come from everywhere in the city.
      jurisdiction: '1501',
      desk: 'hospital',
      agency: facility.id,
      where: facility,
    }),
  )
  openPosts(world, [...city, ...districts, ...facilities])
  const registry = { post: postId('1501', REGISTRY), jurisdiction: '1501', desk: REGISTRY, agency: 'hohhot-command' }
  openPosts(world, [{ ...registry, where: CITY }], REGISTRAR)
}

/** A community gets its post on the board with its first positive. */
export function openCommunityPost(world: World, community: string): void {
  const post = postId(community, 'community')
  if (world.holders.has(post)) return
  const zh = `${nameOf(community.slice(0, 9))}${nameOf(community)}`
  openPosts(world, [
    {
      post,
      jurisdiction: community,
      desk: 'community',
      agency: `district-${community.slice(0, 6)}`,
      where: { zh, en: `Community ${community}` },
    },
  ])
}

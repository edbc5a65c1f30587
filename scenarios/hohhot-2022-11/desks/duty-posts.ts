import type { Right } from '#kernel/positions/rights.ts'
import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { nameOf } from '../divisions.ts'
import { SYSTEM } from '../emit.ts'
import { REGISTRAR } from '../posts.ts'
import { ago, type DeskStep } from './desk-act.ts'
import type { DeskCrowd } from './desk-people.ts'

interface DeskPost {
  readonly post: PostId
  readonly jurisdiction: string
  readonly zh: string
  readonly en: string
  readonly rights: readonly Right[]
}

const DUTY_RIGHTS: readonly Right[] = [
  'board.read',
  'case.read',
  'duty.act',
  'duty.escalate',
  'directive.issue',
  'directive.answer',
  'directive.relay',
  'shift.keep',
  'period.run',
  'period.return',
]
const STREET_RIGHTS: readonly Right[] = [
  'board.read',
  'case.read',
  'directive.issue',
  'directive.answer',
  'directive.relay',
  'period.return',
  'duty.act',
  'zone.propose',
  'zone.check',
  'household.record',
  'need.request',
  'need.serve',
  'appeal.file',
  'person.register',
]

/** Places whose duty desk is kept round the clock by two officers. */
export const DUTY_DESKS = ['1501', '150104', '150105'] as const
export const STREETS = ['150105008', '150105103'] as const
const NAMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  '1501': { zh: '呼和浩特市', en: 'Hohhot' },
  '150104': { zh: '玉泉区', en: 'Yuquan' },
  '150105': { zh: '赛罕区', en: 'Saihan' },
}

const dutyDesk = (place: string): DeskPost[] =>
  (['watch', 'relief'] as const).map((desk) => ({
    post: postId(place, desk),
    jurisdiction: place,
    zh: `${NAMES[place]?.zh ?? place}${desk === 'watch' ? '值班员（甲）' : '值班员（乙）'}`,
    en: `${NAMES[place]?.en ?? place}, duty officer ${desk === 'watch' ? 'A' : 'B'}`,
    rights: DUTY_RIGHTS,
  }))

const POSTS: readonly DeskPost[] = [
  ...DUTY_DESKS.flatMap(dutyDesk),
  ...STREETS.map((street) => ({
    post: postId(street, 'street'),
    jurisdiction: street,
    zh: `赛罕区${nameOf(street)}负责人`,
    en: `Saihan, head of street ${street}`,
    rights: STREET_RIGHTS,
  })),
  {
    post: postId('150105', 'clerk'),
    jurisdiction: '150105',
    zh: '赛罕区数据员',
    en: 'Saihan, data clerk',
    rights: ['board.read', 'case.read', 'person.register', 'place.declare', 'household.record', 'result.report'],
  },
  {
    post: postId('1501', 'audit'),
    jurisdiction: '1501',
    zh: '呼和浩特市审计监督员',
    en: 'Hohhot, auditor',
    rights: ['board.read', 'case.read'],
  },
  {
    post: postId('1501', 'admin'),
    jurisdiction: '1501',
    zh: '呼和浩特市系统管理员',
    en: 'Hohhot, administrator',
    rights: ['board.read', 'post.manage', 'person.erase', 'place.declare', 'record.void'],
  },
]

/** Created and filled on the first morning, by the office that creates all posts. */
export function dutyPostSteps(crowd: DeskCrowd): DeskStep[] {
  const now = 40
  const officers = POSTS.map(() => crowd.officer())
  return [
    { at: now - 1, rows: [...officers, { ...crowd.officer(), person: REGISTRAR }] },
    {
      at: now,
      post: SYSTEM,
      command: 'create-post',
      payloads: POSTS.map(({ post, jurisdiction, zh, en, rights }) => ({
        post,
        agency: jurisdiction === '1501' ? 'hohhot-command' : `district-${jurisdiction.slice(0, 6)}`,
        title: { zh, en },
        jurisdiction,
        grants: rights.map((right) => ({ right, mode: 'command' })),
        occurredAt: ago(now, 1),
      })),
    },
    {
      at: now,
      post: SYSTEM,
      command: 'fill-post',
      payloads: POSTS.map(({ post }, i) => ({
        post,
        holder: officers[i]?.person ?? '',
        until: null,
        occurredAt: ago(now, 1),
      })),
    },
  ]
}

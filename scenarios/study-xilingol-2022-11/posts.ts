import type { Right } from '#kernel/positions/rights.ts'
import { type PostId, postId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Chance } from '../hohhot-2022-11/random.ts'
import { syntheticIdentity } from '../hohhot-2022-11/synthetic-identity.ts'
import { LEAD, LEAGUE, local, type PlanWriter, SYSTEM } from './plan-writer.ts'
import { type PlannedUnit, UNITS } from './units.ts'

interface Desk {
  readonly zh: string
  readonly en: string
  readonly rights: readonly Right[]
}
const ON_DUTY: readonly Right[] = ['board.read', 'duty.act', 'directive.answer']

/** What each desk of a justice bureau may do, over its own county alone. */
const DESKS = {
  study: { zh: '学习秘书', en: 'study secretary', rights: [...ON_DUTY, 'study.keep', 'study.attend'] },
  service: { zh: '公共法律服务股', en: 'legal services', rights: [...ON_DUTY, 'study.attend'] },
  mediation: { zh: '人民调解股', en: 'mediation', rights: [...ON_DUTY, 'study.attend'] },
  correction: { zh: '社区矫正股', en: 'community correction', rights: [...ON_DUTY, 'study.attend'] },
} as const satisfies Record<string, Desk>
const DESK_NAMES = Object.keys(DESKS) as (keyof typeof DESKS)[]
const MEMBER: Desk = { zh: '干警', en: 'member', rights: ['board.read', 'study.attend'] }
const LEAGUE_DESK: Desk = {
  zh: '盟司法局学习办（演练）',
  en: 'League justice bureau, study office (drill)',
  rights: [...ON_DUTY, 'study.lead', 'study.attend', 'directive.issue', 'command.establish', 'record.void'],
}
const LEAD_PERSON = 'w-5250000'

const two = (n: number) => String(n).padStart(2, '0')
export const memberOf = ({ code }: PlannedUnit, n: number): string => `w-${code.slice(2)}${two(n)}`

/** The first four members hold the desks; everybody else a post of their own, to sign in with. */
export function postOf({ code }: PlannedUnit, n: number): PostId {
  const desk = DESK_NAMES[n - 1]
  return desk === undefined ? postId(`${code}-m${two(n)}`, 'member') : postId(code, desk)
}
export const secretaryOf = ({ code }: PlannedUnit): PostId => postId(code, 'study')

const listOf = (unit: PlannedUnit) => Array.from({ length: unit.members }, (_item, i) => i + 1)

/** Before the campaign: the posts, each with somebody in it. */
export function openPosts(plan: PlanWriter, chance: Chance): void {
  const at = local('2022-10-24T08:00')
  let serial = 700_000
  const persons = [LEAD_PERSON, ...UNITS.flatMap((unit) => listOf(unit).map((n) => memberOf(unit, n)))]
  plan.people(
    at,
    persons.map((person) => {
      const identity = syntheticIdentity(chance, serial++, chance.int(26, 58), chance.yes(0.55) ? 1 : 2)
      return { person, ...identity, address: '' }
    }),
  )
  createAll(plan, at, [{ post: LEAD, place: LEAGUE, desk: LEAGUE_DESK, title: LEAGUE_DESK, holder: LEAD_PERSON }])
  for (const unit of UNITS)
    createAll(
      plan,
      at,
      listOf(unit).map((n) => {
        const name = DESK_NAMES[n - 1]
        const desk: Desk = name === undefined ? MEMBER : DESKS[name]
        const number = name === undefined ? ` ${n}` : ''
        const title = { zh: `${unit.name.zh}${desk.zh}${number}`, en: `${unit.name.en}, ${desk.en}${number}` }
        return { post: postOf(unit, n), place: unit.code, desk, title, holder: memberOf(unit, n) }
      }),
    )
}

interface Opened {
  readonly post: PostId
  readonly place: string
  readonly desk: Desk
  readonly title: { readonly zh: string; readonly en: string }
  readonly holder: string
}

function createAll(plan: PlanWriter, at: Instant, opened: readonly Opened[]): void {
  const posts = opened.map(({ post, place, desk, title: { zh, en } }) => ({
    post,
    agency: `justice-${place}`,
    title: { zh, en },
    jurisdiction: place,
    grants: desk.rights.map((right) => ({ right, mode: 'command' })),
  }))
  plan.act(at, SYSTEM, 'create-post', ...posts)
  plan.act(at, SYSTEM, 'fill-post', ...opened.map(({ post, holder }) => ({ post, holder, until: null })))
  for (const { post, holder } of opened) plan.holders.set(post, holder)
}

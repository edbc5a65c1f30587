import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { at, type Desk } from './emit.ts'
import { LEAD, openPosts } from './posts.ts'

export const CORPS_POST: PostId = postId('1501', 'corps')
export const CORPS_HEAD = 'w-corps-1'
export const CORPS_TEAM = 'northern-corps'
export const LEAGUE_POST: PostId = postId('1501', 'youth')
export const LEAGUE_HEAD = 'w-youth-1'
export const LEAGUE_TEAM = 'youth-league'
export const CAMPAIGN = 'youth-2022'

const team = (id: string, scope: string, zh: string, en: string, lead: PostId) => ({
  team: id,
  scope,
  name: { zh, en },
  place: '1501',
  lead,
  occurredAt: at(0, 420),
})

export function openTeams(desk: Desk): void {
  const post = (id: PostId, holder: string, zh: string, en: string) => ({
    post: id,
    holder,
    jurisdiction: '1501',
    agency: id.slice(5),
    title: { zh, en },
    rights: LEAD,
  })
  openPosts(desk, at(0, 400), [
    post(CORPS_POST, CORPS_HEAD, '北疆应急保障志愿服务队队长', 'Head of the emergency corps'),
    post(LEAGUE_POST, LEAGUE_HEAD, '团市委志愿服务负责人', 'Volunteer lead of the youth league'),
  ])
  desk.act(at(0, 430), CORPS_POST, CORPS_HEAD, 'found-team', [
    team(CORPS_TEAM, 'corps', '北疆应急保障志愿服务队', 'Northern Frontier emergency corps', CORPS_POST),
  ])
  desk.act(at(0, 431), LEAGUE_POST, LEAGUE_HEAD, 'found-team', [
    team(LEAGUE_TEAM, 'league', '团区、市两级青年志愿者', 'Youth volunteers of the league', LEAGUE_POST),
  ])
  desk.act(at(0, 435), LEAGUE_POST, LEAGUE_HEAD, 'open-campaign', [
    {
      campaign: CAMPAIGN,
      team: LEAGUE_TEAM,
      name: { zh: '青春战疫志愿行动', en: 'Youth against the epidemic' },
      place: '1501',
      from: '2022-09-28',
      to: null,
      occurredAt: at(0, 432),
    },
  ])
}

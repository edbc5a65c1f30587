import { postId } from '#kernel/primitives/ids.ts'
import { act, SYSTEM } from './emit.ts'
import { openPosts } from './posts.ts'
import { at } from './time.ts'
import { ago, type World } from './world.ts'

export const CITY = postId('1501', 'command')
const REGION = postId('15', 'command')
export const CITY_COMMAND = 'command-hohhot'
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

export function planCommand(world: World): void {
  world.queue.put(at(11, '09:00'), () => moveDown(world))
  world.queue.put(at(12, '10:00'), () => merge(world))
  world.queue.put(at(13, '08:40'), () => formGroups(world))
}

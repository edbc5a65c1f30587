import type { PostId } from '#kernel/primitives/ids.ts'
import { postId } from '#kernel/primitives/ids.ts'
import { toInstant } from './time.ts'
import type { World } from './world.ts'

const MOST_ROWS = 500
export const SYSTEM: PostId = postId('1501', 'system')
export const post = (place: string, desk: string): PostId => postId(place, desk)

function step(world: World, by: PostId, command: string, payloads: readonly unknown[]): void {
  world.out.push({
    kind: 'command',
    at: toInstant(world.now),
    post: by,
    person: by === SYSTEM ? null : (world.holders.get(by) ?? null),
    command,
    payloads,
    request: `hohhot-2022-11-${String(++world.serial.step).padStart(6, '0')}`,
  })
}

/** Places and people first mentioned since the last step are declared before it. */
export function flush(world: World, everything = false): void {
  while (world.newPlaces.length > 0)
    step(world, post('1501', 'control'), 'declare-place', world.newPlaces.splice(0, MOST_ROWS))
  while (world.newPeople.length >= (everything ? 1 : MOST_ROWS))
    world.out.push({ kind: 'people', at: toInstant(world.now), rows: world.newPeople.splice(0, MOST_ROWS) })
}

/** One act by one post, now; more than 500 rows become several steps. */
export function act(world: World, by: PostId, command: string, payloads: readonly unknown[]): void {
  if (payloads.length === 0) return
  flush(world)
  for (let i = 0; i < payloads.length; i += MOST_ROWS) step(world, by, command, payloads.slice(i, i + MOST_ROWS))
}

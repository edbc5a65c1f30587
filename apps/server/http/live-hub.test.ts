import { describe, expect, it } from 'vitest'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'
import { LiveHub, type LiveMessage, type Topic } from './live-hub.ts'

const at = instant('2022-11-13T12:00:00Z')
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function follow(hub: LiveHub, topics: Topic[]) {
  const heard: LiveMessage[] = []
  const stop = hub.subscribe({ topics: new Set(topics), send: (message) => heard.push(message) })
  return { heard, stop }
}

describe('live updates', () => {
  it('gathers a burst into one message and tells each screen only its topics', async () => {
    const hub = new LiveHub(5)
    const all = follow(hub, [])
    const zones = follow(hub, ['zones'])
    const rounds = follow(hub, ['rounds'])
    hub.changed(['board'], '1501' as CityCode, at)
    hub.changed(['zones', 'board'], '1502' as CityCode, at)
    await pause(25)
    expect(all.heard).toEqual([
      { event: 'changed', data: { topics: ['board', 'zones'], cities: ['1501', '1502'], at } },
    ])
    expect(zones.heard).toEqual([{ event: 'changed', data: { topics: ['zones'], cities: ['1501', '1502'], at } }])
    expect(rounds.heard).toEqual([])
  })

  it('tells the clock at once and nothing after the screen has left', () => {
    const hub = new LiveHub(5)
    const screen = follow(hub, [])
    hub.tell('clock', { rate: 1 })
    screen.stop()
    hub.tell('clock', { rate: 0 })
    expect(screen.heard).toEqual([{ event: 'clock', data: { rate: 1 } }])
    expect(hub.size).toBe(0)
  })
})

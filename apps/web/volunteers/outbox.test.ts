import { describe, expect, it } from 'vitest'
import { forgetAct, keepAct, readOutbox, sendOutbox } from './outbox.ts'

function shelf() {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  }
}
const act = (key: string) => ({ key, command: 'sign-in-volunteer', payload: { attendance: key } })

describe('acts kept on the phone', () => {
  it('stay in order until somebody answers, and go once', async () => {
    const phone = shelf()
    keepAct(phone, act('in'))
    keepAct(phone, act('out'))
    expect(await sendOutbox(phone, async () => 'later')).toBe(0)
    const sent: string[] = []
    const take = async ({ key }: { key: string }) => {
      sent.push(key)
      return 'taken' as const
    }
    await sendOutbox(phone, take)
    await sendOutbox(phone, take)
    expect(sent).toEqual(['in', 'out'])
    expect(readOutbox(phone)).toEqual([])
  })
  it('that are refused stay with the reason, and do not hold up the rest', async () => {
    const phone = shelf()
    keepAct(phone, act('in'))
    keepAct(phone, act('out'))
    await sendOutbox(phone, async ({ key }) => (key === 'in' ? { refused: 'why' } : 'taken'))
    expect(readOutbox(phone).map(({ key, refused }) => [key, refused])).toEqual([['in', 'why']])
    forgetAct(phone, 'in')
    expect(readOutbox(phone)).toEqual([])
  })
})

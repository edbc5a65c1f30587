import { describe, expect, it } from 'vitest'
import { type RunState, runSlices, type SliceAnswer } from './run-slices.ts'

const WHY = { zh: '没有空床', en: 'no free bed' }
const NUMBERS = Array.from({ length: 1136 }, (_, n) => n)
const all = async (slice: readonly number[]): Promise<SliceAnswer> => ({ accepted: slice.length, refused: [] })

function runWith(send: (slice: readonly number[], key: string) => Promise<SliceAnswer>, passing = false) {
  const told: RunState<number>[] = []
  const pauses: number[] = []
  const run = runSlices({
    rows: NUMBERS,
    key: 'k',
    send,
    onProgress: (state) => told.push(state),
    isPassing: () => passing,
    pause: async (attempt) => {
      pauses.push(attempt)
    },
  })
  return { run, told, pauses }
}

describe('many rows in slices', () => {
  it('are sent 500 at a time, each slice under a key of its own, and told as they go', async () => {
    const sent: [number, string][] = []
    const { run, told } = runWith(async (slice, key) => {
      sent.push([slice.length, key])
      return all(slice)
    })
    expect(await run).toMatchObject({ total: 1136, done: 1136, accepted: 1136, refused: [], left: [], broke: null })
    expect(sent).toEqual([
      [500, 'k-0'],
      [500, 'k-500'],
      [136, 'k-1000'],
    ])
    expect(told.map(({ done }) => done)).toEqual([0, 500, 1000, 1136])
  })

  it('go on after a refused row, and name it by itself, not by its place in the slice', async () => {
    const { run } = runWith(async (slice) => ({ accepted: slice.length - 1, refused: [{ row: 3, words: WHY }] }))
    expect(await run).toMatchObject({
      accepted: 1133,
      refused: [
        { row: 3, words: WHY },
        { row: 503, words: WHY },
        { row: 1003, words: WHY },
      ],
    })
  })

  it('stop at an outage and say which were not sent', async () => {
    const { run } = runWith(async (slice) => {
      if (slice[0] === 500) throw new Error('no line')
      return all(slice)
    })
    const state = await run
    expect(state).toMatchObject({ done: 500, accepted: 500, broke: new Error('no line') })
    expect(state.left).toEqual(NUMBERS.slice(500))
  })

  it('go on with the same keys that the rest would have had', async () => {
    const keys: string[] = []
    const send = async (slice: readonly number[], key: string) => {
      keys.push(key)
      return all(slice)
    }
    const rest = { rows: NUMBERS.slice(500), key: 'k', offset: 500, send, onProgress: () => undefined }
    await runSlices({ ...rest, isPassing: () => false, pause: async () => undefined })
    expect(keys).toEqual(['k-500', 'k-1000'])
  })

  it('try a busy server again under the same key', async () => {
    const keys: string[] = []
    const { run, pauses } = runWith(async (slice, key) => {
      keys.push(key)
      if (keys.length === 1) throw new Error('busy')
      return all(slice)
    }, true)
    expect(await run).toMatchObject({ accepted: 1136 })
    expect(keys.slice(0, 2)).toEqual(['k-0', 'k-0'])
    expect(pauses).toEqual([1])
  })

  it('give up on a server that stays busy', async () => {
    const { run, pauses } = runWith(() => Promise.reject(new Error('busy')), true)
    expect(await run).toMatchObject({ done: 0, left: NUMBERS })
    expect(pauses).toHaveLength(4)
  })
})

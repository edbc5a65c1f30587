import { describe, expect, it } from 'vitest'
import type { UnitFigure } from '../shared/read-types.ts'
import { causesOf, clockOfPost } from './causes.ts'

const none = { under1h: 0, under4h: 0, under12h: 0, over12h: 0 }
const unit = (post: string, causes: readonly (readonly [string, number])[]): UnitFigure => ({
  post,
  words: { zh: post, en: post },
  jurisdiction: '150105',
  name: '赛罕区',
  open: 9,
  overdue: 5,
  lateDone: 1,
  accept: none,
  start: none,
  finish: none,
  blocked: 0,
  causes: causes.map(([by, count]) => ({ by, words: { zh: by, en: by }, chargedTo: post, count })),
})

describe('causesOf', () => {
  it('sums a clock over its units, most first', () => {
    const units = [
      unit('150105.transfer', [
        ['resource:bed', 3],
        ['resource:vehicle', 4],
      ]),
      unit('150104.transfer', [['resource:bed', 2]]),
      unit('150104.isolation', [['resource:bed', 50]]),
    ]
    expect(causesOf('fastTransfer', units).map((c) => [c.by, c.count])).toEqual([
      ['resource:bed', 5],
      ['resource:vehicle', 4],
    ])
  })
  it('knows a clock by the desk', () => {
    expect(clockOfPost('150105.control')).toBe('strictControl')
    expect(clockOfPost('1501.command')).toBeUndefined()
  })
})

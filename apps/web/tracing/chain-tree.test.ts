import { describe, expect, it } from 'vitest'
import { type Branch, chainTree, otherCandidates } from './chain-tree.ts'
import type { Chain } from './tracing.resource.ts'

type Edge = Chain['edges'][number]
const edge = (from: string, to: string, change: Partial<Edge> = {}): Edge => ({
  from,
  to,
  basis: 'exposure',
  certainty: 'medium',
  setting: null,
  metAt: null,
  exposure: null,
  ...change,
})
const shape = ({ person, branches }: Branch): unknown =>
  branches.length === 0 ? person : { [person]: branches.map(shape) }

describe('the chain as a tree', () => {
  it('starts from the earliest known case and goes down to the contacts', () => {
    const edges = [edge('b', 'c'), edge('a', 'b', { basis: 'linked' }), edge('b', 'd')]
    expect(shape(chainTree({ root: 'b', edges }))).toEqual({ a: [{ b: ['c', 'd'] }] })
  })
  it('hangs a person on the surest candidate and keeps the others in sight', () => {
    const edges = [edge('x', 'b', { certainty: 'low' }), edge('a', 'b', { certainty: 'high' })]
    expect(shape(chainTree({ root: 'b', edges }))).toEqual({ a: ['b'] })
    expect(otherCandidates({ edges }, 'b').map(({ from }) => from)).toEqual(['x'])
  })
  it('cuts a circle of links', () => {
    expect(shape(chainTree({ root: 'a', edges: [edge('a', 'b'), edge('b', 'a')] }))).toEqual({ b: ['a'] })
  })
  it('is the person alone without edges', () => {
    expect(shape(chainTree({ root: 'a', edges: [] }))).toBe('a')
  })
})

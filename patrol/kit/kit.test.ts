import { describe, expect, it } from 'vitest'
import { at, LEAD, type Night, nightOnStreet, OTHER, PLACE, UNIT } from '../testing.ts'

const words = { zh: '警车', en: 'cars' }
function issued(item = 'car', quantity = 3): Night {
  const night = nightOnStreet()
  night.act(LEAD, 'receive-batch', { batch: 'b-1', item, words, quantity: 5, place: '1502' }, at('18:01'))
  night.act(LEAD, 'issue-kit', { issue: 'i-1', batch: 'b-1', unit: UNIT, place: PLACE, quantity }, at('18:02'))
  return night
}
const count = (night: Night, counted: number, defective = 0, post = UNIT) =>
  night.act(post, 'count-kit', { issue: 'i-1', counted, defective, receiver: 'b-1' }, at('18:03'))
const duties = (night: Night) => night.state('patrol-issue/i-1').duties.map(({ kind, outcome }) => [kind, outcome])

describe('a batch to many units', () => {
  it('gives out no more than came in', () => {
    const night = issued()
    const more = { issue: 'i-2', batch: 'b-1', unit: OTHER, place: '150204001', quantity: 3 }
    expect(night.act(LEAD, 'issue-kit', more, at('18:03'))).toBe('batch-too-small')
  })
  it('is counted by the unit itself, once', () => {
    const night = issued()
    expect(duties(night)).toEqual([['count-kit', null]])
    expect(count(night, 3, 0, LEAD)).toBe('not-your-issue')
    expect(count(night, 3)).toBeNull()
    expect(count(night, 3)).toBe('already-counted')
    expect(duties(night)).toEqual([['count-kit', 'done']])
  })
  it('that differs is a duty of the issuer until both agree', () => {
    const night = issued()
    count(night, 3, 1)
    expect(duties(night)).toEqual([
      ['count-kit', 'done'],
      ['kit-difference', null],
    ])
    const settle = { issue: 'i-1', how: 'exchanged', accepted: 3 }
    expect(night.act(UNIT, 'settle-difference', settle, at('18:10'))).toBe('right-missing')
    expect(night.act(LEAD, 'settle-difference', settle, at('18:10'))).toBeNull()
    expect(night.act(LEAD, 'settle-difference', settle, at('18:11'))).toBe('nothing-to-settle')
  })
})

describe('item to person', () => {
  const hand = (night: Night, item: string, more = {}) =>
    night.act(UNIT, 'hand-out-item', { item, issue: 'i-1', person: 'b-2', ...more }, at('18:20'))
  it('comes after the count, and never more than was accepted', () => {
    const night = issued('car', 1)
    expect(hand(night, 'X1')).toBe('issue-not-counted')
    count(night, 1)
    expect(hand(night, 'X1')).toBeNull()
    expect(hand(night, 'X1')).toBe('item-in-use')
    expect(hand(night, 'X2')).toBe('all-handed-out')
    expect(night.act(UNIT, 'return-item', { item: 'X1', condition: 'good' }, at('18:30'))).toBeNull()
    expect(hand(night, 'X2')).toBe(null)
  })
  it('needs two different signers for a weapon', () => {
    const night = issued('weapon', 1)
    count(night, 1)
    expect(hand(night, 'W1', { secondSigner: 'b-2' })).toBe('two-signers-needed')
    expect(hand(night, 'W1', { secondSigner: 'b-3' })).toBeNull()
  })
})

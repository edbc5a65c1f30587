import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseAll, chooseNone, goTo, keepShown, moved, NOTHING_CHOSEN, toggle } from './selection.ts'

const IDS = ['a', 'b', 'c', 'd', 'e']
const SIZE = { rows: 5, columns: 3, page: 2 }
const press = (key: string, change = {}) => ({ key, ctrl: false, shift: false, ...change })
const at = (row: number, column: number) => ({ row, column })

describe('keys', () => {
  it('move by one, to the ends of a row, by a page, and to the first and last cell', () => {
    expect(moved(at(1, 1), press('ArrowDown'), SIZE)).toEqual(at(2, 1))
    expect(moved(at(1, 1), press('ArrowLeft'), SIZE)).toEqual(at(1, 0))
    expect(moved(at(1, 1), press('Home'), SIZE)).toEqual(at(1, 0))
    expect(moved(at(1, 1), press('End'), SIZE)).toEqual(at(1, 2))
    expect(moved(at(1, 1), press('PageDown'), SIZE)).toEqual(at(3, 1))
    expect(moved(at(3, 1), press('Home', { ctrl: true }), SIZE)).toEqual(at(0, 0))
    expect(moved(at(1, 1), press('End', { ctrl: true }), SIZE)).toEqual(at(4, 2))
    expect(moved(at(1, 1), press('x'), SIZE)).toBeUndefined()
  })

  it('never leave the grid', () => {
    const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.boolean())), (keys) => {
        const end = keys.reduce((cursor, [key, ctrl]) => moved(cursor, press(key, { ctrl }), SIZE) ?? cursor, at(0, 0))
        expect(end.row >= 0 && end.row < 5 && end.column >= 0 && end.column < 3).toBe(true)
      }),
    )
  })
})

describe('choosing', () => {
  it('takes a range with shift, both ways, and gives back what is left out of it', () => {
    const from = goTo(NOTHING_CHOSEN, at(1, 0), false, IDS)
    const down = goTo(from, at(3, 0), true, IDS)
    expect([...down.chosen]).toEqual(['b', 'c', 'd'])
    expect([...goTo(down, at(2, 0), true, IDS).chosen]).toEqual(['b', 'c'])
    expect([...goTo(down, at(0, 0), true, IDS).chosen]).toEqual(['a', 'b'])
  })

  it('takes and leaves single rows, all, and none; moving alone keeps them', () => {
    const two = toggle(toggle(NOTHING_CHOSEN, 0, IDS), 4, IDS)
    expect([...two.chosen]).toEqual(['a', 'e'])
    expect([...toggle(two, 0, IDS).chosen]).toEqual(['e'])
    expect(goTo(two, at(2, 1), false, IDS).chosen).toBe(two.chosen)
    expect(chooseAll(two, IDS).chosen.size).toBe(5)
    expect(chooseNone(two).chosen.size).toBe(0)
    expect(toggle(two, 9, IDS)).toBe(two)
  })

  it('keeps only what is shown, so that no act reaches a hidden row', () => {
    const all = chooseAll({ ...NOTHING_CHOSEN, cursor: at(4, 1) }, IDS)
    const kept = keepShown(all, ['b', 'c'])
    expect([...kept.chosen]).toEqual(['b', 'c'])
    expect(kept.cursor).toEqual(at(1, 1))
    expect(keepShown(kept, ['b', 'c'])).toBe(kept)
  })
})

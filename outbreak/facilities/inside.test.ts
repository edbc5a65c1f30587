import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PersonId } from '#kernel/primitives/ids.ts'
import { arrived, type Inside, isInside, left, NOBODY, peopleInside } from './inside.ts'

const steps = fc.array(fc.record({ person: fc.integer({ min: 1, max: 40 }), comes: fc.boolean() }), { maxLength: 80 })
const id = (n: number) => `p-${n * 37}` as PersonId

it('holds those who came and have not left, each once, in any order of comings and goings', () => {
  fc.assert(
    fc.property(steps, (acts) => {
      const expected = new Set<PersonId>()
      let inside: Inside = NOBODY
      for (const { person, comes } of acts) {
        inside = comes ? arrived(inside, id(person)) : left(inside, id(person))
        if (comes) expected.add(id(person))
        else expected.delete(id(person))
        expect(isInside(inside, id(person))).toBe(comes)
      }
      expect([...peopleInside(inside)].sort()).toEqual([...expected].sort())
    }),
  )
})

it('is empty again when the last has left', () => {
  const one = arrived(arrived(NOBODY, id(1)), id(2))
  expect(left(left(one, id(2)), id(1))).toEqual(NOBODY)
})

it('leaves what it was given as it was', () => {
  const before = arrived(NOBODY, id(1))
  arrived(before, id(2))
  expect(peopleInside(before)).toEqual([id(1)])
})

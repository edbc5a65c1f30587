import type { PersonId } from '#kernel/primitives/ids.ts'

/**
 * Who is inside, in small drawers by the end of the id, so that one arrival among thousands copies one drawer.
 * A departure of somebody who is not inside changes nothing: that is how stocks stay right after a correction.
 */
export type Inside = Readonly<Record<string, readonly PersonId[]>>

export const NOBODY: Inside = {}
const DRAWER_CHARS = 2
const drawerOf = (person: PersonId): string => person.slice(-DRAWER_CHARS)

export const isInside = (inside: Inside, person: PersonId): boolean =>
  inside[drawerOf(person)]?.includes(person) === true

export const peopleInside = (inside: Inside): readonly PersonId[] => Object.values(inside).flat()

export function arrived(inside: Inside, person: PersonId): Inside {
  const drawer = drawerOf(person)
  return isInside(inside, person) ? inside : { ...inside, [drawer]: [...(inside[drawer] ?? []), person] }
}

export function left(inside: Inside, person: PersonId): Inside {
  if (!isInside(inside, person)) return inside
  const drawer = drawerOf(person)
  const { [drawer]: before, ...others } = inside
  const after = (before ?? []).filter((one) => one !== person)
  return after.length === 0 ? others : { ...others, [drawer]: after }
}

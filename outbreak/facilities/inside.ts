import type { PersonId } from '#kernel/primitives/ids.ts'

type Drawer = readonly PersonId[]
type Shelf = Readonly<Record<string, Drawer>>
type Rack = Readonly<Record<string, Shelf>>

/**
 * Who is inside, in small drawers by the last characters of the id: rack, shelf, drawer, one character each. One arrival
 * among thousands so copies three short lists and a drawer, however full the place is. What is empty is not kept.
 * A departure of somebody who is not inside changes nothing: that is how stocks stay right after a correction.
 */
export type Inside = Readonly<Record<string, Rack>>

export const NOBODY: Inside = {}

const keysOf = (person: PersonId): readonly [string, string, string] => [
  person.at(-1) ?? '',
  person.at(-2) ?? '',
  person.at(-3) ?? '',
]

function drawerOf(inside: Inside, person: PersonId): Drawer {
  const [rack, shelf, drawer] = keysOf(person)
  return inside[rack]?.[shelf]?.[drawer] ?? []
}

export const isInside = (inside: Inside, person: PersonId): boolean => drawerOf(inside, person).includes(person)

export const peopleInside = (inside: Inside): readonly PersonId[] =>
  Object.values(inside).flatMap((rack) => Object.values(rack).flatMap((shelf) => Object.values(shelf).flat()))

/** A copy with the entry in place, or without it when it holds nothing. */
function put<T extends object>(all: Readonly<Record<string, T>>, key: string, value: T): Readonly<Record<string, T>> {
  if (Object.keys(value).length > 0) return { ...all, [key]: value }
  const { [key]: _, ...others } = all
  return others
}

function withDrawer(inside: Inside, person: PersonId, people: Drawer): Inside {
  const [rack, shelf, drawer] = keysOf(person)
  const shelves = inside[rack] ?? {}
  return put(inside, rack, put(shelves, shelf, put(shelves[shelf] ?? {}, drawer, people)))
}

export const arrived = (inside: Inside, person: PersonId): Inside =>
  isInside(inside, person) ? inside : withDrawer(inside, person, [...drawerOf(inside, person), person])

export const left = (inside: Inside, person: PersonId): Inside =>
  isInside(inside, person)
    ? withDrawer(
        inside,
        person,
        drawerOf(inside, person).filter((one) => one !== person),
      )
    : inside

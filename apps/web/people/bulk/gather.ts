import type { Words } from '../../shared/read-types.ts'

export interface NotDone {
  readonly person: string
  readonly why: Words
}
export interface Group {
  /** The first few, by id. */
  readonly people: readonly string[]
  readonly why: Words
  /** How many more for the same reason. */
  readonly more: number
}

const MOST_NAMED = 20

/** The same reason said once: thousands refused for one cause are one line, not thousands. */
export function gather(refused: readonly NotDone[], language: 'zh' | 'en'): readonly Group[] {
  const groups = new Map<string, { people: string[]; why: Words; more: number }>()
  for (const { person, why } of refused) {
    // A reason that names the person is the same reason for the next.
    const key = why[language].replaceAll(person, '')
    const group = groups.get(key) ?? { people: [], why, more: 0 }
    if (group.people.length < MOST_NAMED) group.people.push(person)
    else group.more += 1
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Steps to a field within a payload; `*` is every item of a list. */
export type FieldPath = readonly string[]

/** Told each text with where it stands (`reason`, `parts.2.reason`), gives what shall stand there instead. */
export type Replace = (text: string, field: string) => string

/**
 * A copy of the payload with the texts at these paths replaced; an empty text stays, so that a decision can still
 * miss it. Paths that the payload does not have are passed over; without any hit the payload itself is returned.
 */
export function replaceTexts(payload: unknown, paths: readonly FieldPath[], replace: Replace): unknown {
  return paths.reduce((value, path) => at(value, path, 0, replace, ''), payload)
}

function at(value: unknown, path: FieldPath, depth: number, replace: Replace, field: string): unknown {
  const step = path[depth]
  if (step === undefined) return typeof value === 'string' && value !== '' ? replace(value, field) : value
  const name = (key: string | number): string => (field === '' ? String(key) : `${field}.${key}`)
  if (Array.isArray(value)) {
    return step === '*' ? value.map((item, i) => at(item, path, depth + 1, replace, name(i))) : value
  }
  if (!isObject(value) || !Object.hasOwn(value, step)) return value
  const replaced = at(value[step], path, depth + 1, replace, name(step))
  return replaced === value[step] ? value : { ...value, [step]: replaced }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

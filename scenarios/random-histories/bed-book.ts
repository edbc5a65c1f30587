import type { History } from './history.ts'

/** Facts by which a person comes to lie somewhere, and by which they leave. */
const COMES = new Set(['patient-admitted', 'contact-placed'])
const LEAVES = new Set([
  'patient-discharged',
  'contact-released',
  'contact-became-case',
  'contact-moved-home',
  'patient-died',
])

/**
 * Who lies where, from the facts that stand: a second book beside the facilities' own fold. Person → facilities where
 * they lie; two at once is what must never be.
 */
export function bedBook(history: History): ReadonlyMap<string, readonly string[]> {
  const beds = new Map<string, readonly string[]>()
  for (const { recorded, voided, streams } of history.facts) {
    const { person, facility } = recorded.data as { readonly person?: string; readonly facility?: string | null }
    const touches = streams.some((stream) => stream.startsWith('facility/'))
    if (voided || person === undefined || typeof facility !== 'string' || !touches) continue
    const lies = beds.get(person) ?? []
    if (COMES.has(recorded.type)) beds.set(person, [...lies, facility])
    if (LEAVES.has(recorded.type)) beds.set(person, without(lies, facility))
  }
  return beds
}

function without(facilities: readonly string[], facility: string): readonly string[] {
  const at = facilities.indexOf(facility)
  return at < 0 ? facilities : [...facilities.slice(0, at), ...facilities.slice(at + 1)]
}

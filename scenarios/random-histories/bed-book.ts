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

interface BedBook {
  /** Person → facilities where they lie; two at once is what must never be. */
  readonly beds: ReadonlyMap<string, readonly string[]>
  /** Facilities a departure from which was voided: somebody is back there who may be elsewhere too. */
  readonly uncertain: ReadonlySet<string>
}

/** Who lies where, from the facts that stand: a second book beside the facilities' own fold. */
export function bedBook(history: History): BedBook {
  const beds = new Map<string, readonly string[]>()
  const uncertain = new Set<string>()
  for (const { recorded, voided, streams } of history.facts) {
    const { person, facility } = recorded.data as { readonly person?: string; readonly facility?: string | null }
    const touches = streams.some((stream) => stream.startsWith('facility/'))
    if (person === undefined || typeof facility !== 'string' || !touches) continue
    const lies = beds.get(person) ?? []
    if (COMES.has(recorded.type) && !voided) beds.set(person, [...lies, facility])
    if (!LEAVES.has(recorded.type)) continue
    if (voided) uncertain.add(facility)
    else beds.set(person, without(lies, facility))
  }
  return { beds, uncertain }
}

function without(facilities: readonly string[], facility: string): readonly string[] {
  const at = facilities.indexOf(facility)
  return at < 0 ? facilities : [...facilities.slice(0, at), ...facilities.slice(at + 1)]
}

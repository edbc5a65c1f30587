import type { Recorded } from '#kernel/ledger/event.ts'
import type { FacilityId, PersonId, StreamId } from '#kernel/primitives/ids.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { bedReservedAt, type CaseState } from '../cases/state.ts'
import { type ContactState, isFollowed, siteOf } from '../contacts/state.ts'

/** The two files a person may have, each a subject of its own; together they say where the person is. */
interface Files {
  readonly case: CaseState
  readonly contact: ContactState
}
export const filesOf = (person: PersonId): readonly [StreamId, StreamId] => [
  streamId('case', person),
  streamId('contact', person),
]

/** Facts that put a person somewhere, let them leave, or begin and end a file. */
const MOVES: ReadonlySet<string> = new Set([
  'case-found',
  'case-revoked',
  'case-deceased',
  'case-closed',
  'home-monitoring-started',
  'bed-assigned',
  'bed-released',
  'patient-picked-up',
  'patient-admitted',
  'patient-discharged',
  'contact-determined',
  'contact-moved',
  'contact-placed',
  'contact-moved-home',
  'contact-released',
  'contact-became-case',
])
export const isMove = ({ type }: Recorded): boolean => MOVES.has(type)

export const byRecording = (a: Recorded, b: Recorded): number => {
  if (a.event === b.event) return a.row - b.row
  return BigInt(a.event) < BigInt(b.event) ? -1 : 1
}

interface Kept {
  readonly inside: ReadonlySet<FacilityId>
  readonly reserved: ReadonlySet<FacilityId>
  /** How often the person came in while lying in a bed, that one or another. */
  readonly twice: number
}

/** Which facilities keep the person or a bed for them, by the facts that those facilities also have. */
function keptBy(facts: readonly Recorded[]): Kept {
  const inside = new Set<FacilityId>()
  const reserved = new Set<FacilityId>()
  let twice = 0
  for (const { type, data } of facts) {
    const { facility = null } = data as { readonly facility?: FacilityId | null }
    if (facility === null) continue
    if (type === 'bed-assigned') reserved.add(facility)
    if (type === 'bed-released') reserved.delete(facility)
    if (type === 'patient-admitted' || type === 'contact-placed') {
      if (inside.size > 0) twice += 1
      inside.add(facility)
      reserved.delete(facility)
    }
    if (type === 'patient-discharged' || type === 'contact-released') inside.delete(facility)
    if (type === 'contact-became-case' || type === 'contact-moved-home') inside.delete(facility)
  }
  return { inside, reserved, twice }
}

const LIVE: readonly CaseState['status'][] = ['found', 'bedAssigned', 'onTheWay', 'admitted']

/** Where the files say that the person lies, and where a bed is kept. */
function claimsOf({ case: patient, contact }: Files) {
  const lies = [patient.status === 'admitted' ? patient.facility : null, siteOf(contact)]
  const onTheWay = patient.status === 'bedAssigned' || patient.status === 'onTheWay' ? patient.facility : null
  const keeps = [onTheWay, patient.status === 'none' ? null : bedReservedAt(patient)]
  return { lies, keeps }
}

/** What does not hold of one person, each as a word to compare by. `facts` are those of both files, as recorded. */
export function broken(files: Files, facts: readonly Recorded[]): readonly string[] {
  const { inside, reserved, twice } = keptBy(facts)
  const { lies, keeps } = claimsOf(files)
  return [
    ...(twice > 0 ? [`in two beds ${twice} times`] : []),
    ...[...inside].filter((one) => !lies.includes(one)).map((one) => `nobody-can-release-from ${one}`),
    ...[...reserved].filter((one) => !keeps.includes(one)).map((one) => `nobody-comes-to ${one}`),
    ...(isFollowed(files.contact) && LIVE.includes(files.case.status) ? ['contact-and-case'] : []),
  ]
}

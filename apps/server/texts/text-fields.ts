import { freeTextPaths } from '#kernel/contract-free-text.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import type { DomainModule } from '#kernel/ledger/module.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import type { FieldPath } from '#kernel/texts/replace-texts.ts'
import type { CommandContract } from '#outbreak/contract-fields.ts'
import { PersonField } from '#outbreak/contract-fields.ts'
import type { TextOwner } from '#store/store.ts'
import { personOfStream } from '../identity/shown-persons.ts'

export interface TextFields {
  readonly paths: readonly FieldPath[]
  ownerOf(payload: unknown): TextOwner
}

/** Commands that carry free text, by name; most carry none. */
export function textFields(
  commands: Readonly<Record<string, CommandContract>>,
  modules: readonly DomainModule[],
): ReadonlyMap<string, TextFields> {
  const fields = new Map<string, TextFields>()
  for (const decision of modules.flatMap((module) => module.decisions)) {
    const contract = commands[decision.name]
    const paths = contract === undefined ? [] : freeTextPaths(contract.schema)
    if (paths.length > 0) fields.set(decision.name, { paths, ownerOf: (payload) => ownerOf(decision, payload) })
  }
  return fields
}

function ownerOf(decision: Decision, payload: unknown): TextOwner {
  const person = personIn(payload)
  if (person !== undefined) return person
  const stream = subjectOf(decision, payload)
  return personOfStream(stream) ?? stream
}

const personIn = (payload: unknown) =>
  typeof payload === 'object' && payload !== null && 'person' in payload
    ? PersonField.safeParse(payload.person).data
    : undefined

/** The subject a decision names first is the one it is about. */
function subjectOf(decision: Decision, payload: unknown): StreamId {
  const [first] = Object.values(decision.streams(payload)).flat()
  if (first === undefined) throw new Error(`${decision.name} has free text but no subject`)
  return first
}

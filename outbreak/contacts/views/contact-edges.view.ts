import type { Row } from '#kernel/ledger/table.ts'
import { edgeRow } from '../../tracing/views/exposures.view.ts'
import type { ContactState, CurrentContact } from '../state.ts'

/** The edge by which a person was determined; somebody who left a zone met nobody known. */
function edgeOf(contact: CurrentContact, n: number): Row[] {
  const { person, indexCase, home, lastExposureAt: at, setting, certainty, exposure: detail } = contact
  if (indexCase === null) return []
  const exposure = `contact-${person}-${n}`
  return [edgeRow({ exposure, from: indexCase, to: person, home, at, setting, certainty, detail, determined: true })]
}

export const contactEdgeRows = (state: ContactState): readonly Row[] =>
  [...state.past, ...(state.status === 'none' ? [] : [state])].flatMap((contact, i) => edgeOf(contact, i + 1))

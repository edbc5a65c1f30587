import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { useMe } from '../shared/queries.ts'
import type { PersonPage } from '../shared/read-types.ts'
import { actsForCase, actsForContact } from './acts-for.ts'

/** The acts of the loop, the next step first. */
export function PersonActs({ page }: { page: PersonPage }) {
  const context = { ...useActContext(), person: page }
  const guest = useMe().data?.guest ?? true
  if (guest) return null
  const acts = page.case !== null ? actsForCase(page.case) : page.contact !== null ? actsForContact(page.contact) : []
  return (
    <div className="acts person-acts">
      {acts.map((act, i) => (
        <ActButton key={act.command} act={act} context={context} primary={i === 0} />
      ))}
    </div>
  )
}

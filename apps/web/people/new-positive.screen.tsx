import { useNavigate } from '@tanstack/react-router'
import { DutiesScreen } from '../duties/duties.screen.tsx'
import type { Act } from '../shared/act.ts'
import { useActContext } from '../shared/act-context.ts'
import { ActDrawer } from '../shared/act-drawer.tsx'
import { useAppSearch } from '../shared/search.ts'
import { reportSuspect } from './care/report-suspect.form.ts'
import { reportPositive } from './report-positive.form.ts'

export const NewPositiveScreen = () => <NewRecord act={reportPositive} />

/** A clinic's first word on somebody whose test is not known yet. */
export const NewSuspectScreen = () => <NewRecord act={reportSuspect} />

/** The form has an address of its own, over the list one comes from. */
function NewRecord({ act }: { act: Act }) {
  const navigate = useNavigate()
  const place = useAppSearch().place
  const base = useActContext()
  const context = place !== undefined && place.length > 12 ? { ...base, place } : base
  return (
    <>
      <DutiesScreen />
      <ActDrawer act={act} context={context} onClose={() => void navigate({ to: '/duties' })} />
    </>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { DutiesScreen } from '../duties/duties.screen.tsx'
import { useActContext } from '../shared/act-context.ts'
import { ActDrawer } from '../shared/act-drawer.tsx'
import { useAppSearch } from '../shared/search.ts'
import { reportPositive } from './report-positive.form.ts'

/** The form has an address of its own, over the list one comes from. */
export function NewPositiveScreen() {
  const navigate = useNavigate()
  const place = useAppSearch().place
  const base = useActContext()
  const context = place !== undefined && place.length > 12 ? { ...base, place } : base
  return (
    <>
      <DutiesScreen />
      <ActDrawer act={reportPositive} context={context} onClose={() => void navigate({ to: '/duties' })} />
    </>
  )
}

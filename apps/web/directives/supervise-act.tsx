import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { useMe } from '../shared/queries.ts'
import type { DutyView } from '../shared/read-types.ts'
import { superviseDuty } from './supervise-duty.form.ts'
import { useIssuingCommand } from './use-issuing-command.ts'

/** For whoever may issue directives, on a late duty of somebody else. */
export function SuperviseAct({ duty }: { duty: DutyView }) {
  const context = { ...useActContext(), duty }
  const me = useMe().data
  const post = me?.posts.find((one) => one.post === me.post)
  const mayIssue = post?.rights.some(({ right }) => right === 'directive.issue') ?? false
  const command = useIssuingCommand(mayIssue ? context.post : null)
  if (duty.status !== 'late' || duty.holder === context.post || command === null) return null
  return <ActButton act={superviseDuty(command)} context={context} />
}

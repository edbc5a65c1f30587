import { Link } from '@tanstack/react-router'
import { actFor } from '../app/acts.ts'
import { SuperviseAct } from '../directives/supervise-act.tsx'
import { subjectOf } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import type { DutyView } from '../shared/read-types.ts'
import { useWords } from '../shared/words.ts'

const MOST_ACTS = 3
const ZONE_PAGE = ['order-zone', 'lift-zone', 'extend-zone']

/** What the acting post may do next, most useful first. An order or a lift needs its record's page. */
export function DutyActs({ duty }: { duty: DutyView }) {
  const words = useWords()
  const context = { ...useActContext(), duty }
  if (duty.acts.length === 0 && duty.status !== 'late') return null
  return (
    <div className="acts">
      {duty.acts.slice(0, MOST_ACTS).map((offered, i) => {
        const act = actFor(offered.command, duty)
        if (act !== undefined) {
          return (
            <ActButton
              key={offered.command}
              act={act}
              context={context}
              primary={i === 0}
              words={words(offered.words)}
            />
          )
        }
        if (!ZONE_PAGE.includes(offered.command)) return null
        return (
          <Link
            key={offered.command}
            className="act-link"
            to="/zones/$zone"
            params={{ zone: subjectOf(duty) }}
            search={{ act: offered.command }}
          >
            {words(offered.words)}
          </Link>
        )
      })}
      {duty.status === 'late' ? <SuperviseAct duty={duty} /> : null}
    </div>
  )
}

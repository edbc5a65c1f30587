import { GATE_WORDS } from '#volunteers/contract-kinds.ts'
import type { ShiftSuggestions } from '#volunteers/contract-reads.ts'
import type { Act } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { freshKey } from '../shared/evidence.ts'
import { Loaded } from '../shared/loaded.tsx'
import { useRead } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import { hoursText } from './hours.ts'
import { SAY, WHY } from './volunteer-words.ts'

const postTo = (shift: string, person: string): Act => ({
  command: 'post-volunteer',
  words: SAY.post,
  fields: () => [],
  payload: () => ({ attendance: `a-${freshKey().slice(0, 18)}`, person, shift }),
})

/** Nearest home first, then who has served least; the rest by why not. */
export function Suggestions({ shift }: { shift: string }) {
  const words = useWords()
  const context = useActContext()
  const found = useRead<ShiftSuggestions>('duties', `/api/volunteers/shifts/${shift}/suggestions`)
  const near = words(SAY.nearness).split(',')
  return (
    <Loaded query={found}>
      {({ fits, not }) => (
        <>
          {fits.length === 0 ? <p>{words(SAY.noneFits)}</p> : null}
          <ul className="vol-cards">
            {fits.map((one) => (
              <li key={one.person} className="vol-card">
                {one.person} · {near[one.near]} · {hoursText(one.minutes)} {words(SAY.hours)}
                <div className="acts">
                  <ActButton act={postTo(shift, one.person)} context={context} />
                </div>
              </li>
            ))}
          </ul>
          <p>
            {words(SAY.whyNot)}:{' '}
            {not
              .map(
                ({ why, people }) =>
                  `${words(WHY[why] ?? GATE_WORDS[why as 'consent'] ?? { zh: why, en: why })} ${people}`,
              )
              .join(' · ')}
          </p>
        </>
      )}
    </Loaded>
  )
}

import { Link } from '@tanstack/react-router'
import { Nothing } from '../shared/loaded.tsx'
import { useMe } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'
import { useWords } from '../shared/words.ts'
import { CertificateTable } from './certificate-table.tsx'
import { DayTable } from './day-table.tsx'
import { MyPoints } from './my-points.tsx'
import { RegisterTable } from './register-table.tsx'
import { VolunteerBoardView } from './volunteer-board.tsx'
import { SAY } from './volunteer-words.ts'
import './volunteers.css'

const TABS = ['board', 'register', 'day', 'certificates'] as const

/** Volunteer service for its lead: where hands are missing, who there is, what was served, what is certified. */
export function VolunteersScreen() {
  const words = useWords()
  const search = useAppSearch()
  const me = useMe().data
  const post = me?.posts.find((one) => one.post === me.post)
  const holds = (right: string) => post?.rights.some((one) => one.right === right) === true
  const manages = holds('volunteer.manage')
  const tab = TABS.find((one) => one === search.tab) ?? 'board'
  return (
    <div className="page">
      <div className="page-head">
        <h1>{words(SAY.title)}</h1>
        <nav className="tabs" aria-label={words(SAY.title)}>
          {TABS.map((one) => (
            <Link
              key={one}
              to="."
              search={(old) => ({ place: old.place, tab: one })}
              aria-current={one === tab ? 'true' : undefined}
            >
              {words(SAY[one])}
            </Link>
          ))}
          <Link to="/volunteers/me">{words(SAY.mine)}</Link>
        </nav>
      </div>
      {holds('volunteer.lead') && !manages ? <MyPoints /> : null}
      {tab === 'board' ? <VolunteerBoardView manages={manages} /> : null}
      {tab !== 'board' && !manages ? <Nothing>{words(SAY.signInFirst)}</Nothing> : null}
      {tab === 'register' && manages ? <RegisterTable /> : null}
      {tab === 'day' && manages ? <DayTable /> : null}
      {tab === 'certificates' && manages ? <CertificateTable /> : null}
    </div>
  )
}

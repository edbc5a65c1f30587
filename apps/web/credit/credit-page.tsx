import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Nothing } from '../shared/loaded.tsx'
import { useMe } from '../shared/queries.ts'
import type { Words } from '../shared/read-types.ts'
import { useWords } from '../shared/words.ts'
import { SAY } from './credit-words.ts'
import './credit.css'

const TABS = [
  ['/credit', 'board'],
  ['/credit/desk', 'desk'],
  ['/credit/delegation', 'delegation'],
  ['/credit/loans', 'loans'],
  ['/credit/lists', 'lists'],
  ['/credit/relief', 'relief'],
  ['/credit/leads', 'leads'],
] as const

/** Every page of the credit desk: its name, the way to the others, and nothing for those who are not of the bank. */
export function CreditPage({ title, acts, children }: { title: Words; acts?: ReactNode; children: ReactNode }) {
  const words = useWords()
  const me = useMe().data
  return (
    <div className="page credit">
      <div className="page-head">
        <h1>{words(title)}</h1>
        {me?.guest === false ? acts : null}
        <nav className="tabs" aria-label={words(SAY.title)}>
          {TABS.map(([to, word]) => (
            <Link
              key={to}
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'true' }}
            >
              {words(SAY[word])}
            </Link>
          ))}
        </nav>
      </div>
      {me?.guest === true ? (
        <Nothing>
          {words(SAY.signIn)} <Link to="/sign-in">→</Link>
        </Nothing>
      ) : (
        children
      )}
    </div>
  )
}

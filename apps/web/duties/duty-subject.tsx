import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DutyView } from '../shared/read-types.ts'

/** A duty opens the record it arose from. */
export function DutySubject({ duty, children }: { duty: Pick<DutyView, 'stream'>; children: ReactNode }) {
  const cut = duty.stream.indexOf('/')
  const subject = duty.stream.slice(cut + 1)
  switch (duty.stream.slice(0, cut)) {
    case 'case':
    case 'contact':
      return (
        <Link to="/people/$person" params={{ person: subject }}>
          {children}
        </Link>
      )
    case 'zone':
      return (
        <Link to="/zones/$zone" params={{ zone: subject }}>
          {children}
        </Link>
      )
    case 'round':
      return (
        <Link to="/rounds/$round" params={{ round: subject }}>
          {children}
        </Link>
      )
    case 'facility':
      return (
        <Link to="/facilities/$facility" params={{ facility: subject }}>
          {children}
        </Link>
      )
    case 'directive':
      return <Link to="/directives">{children}</Link>
    default:
      return <>{children}</>
  }
}

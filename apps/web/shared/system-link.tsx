import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface SystemLinkProps {
  readonly path: string
  readonly current?: boolean
  readonly className?: string
  readonly onGo?: () => void
  readonly children: ReactNode
}

/** To the first page of a system. Another system is mostly in another city: neither place nor moment is taken along. */
export function SystemLink({ path, current = false, className, onGo, children }: SystemLinkProps) {
  return (
    <Link
      to={path}
      search={{}}
      {...(className === undefined ? {} : { className })}
      {...(onGo === undefined ? {} : { onClick: onGo })}
      {...(current ? { 'aria-current': 'true' as const } : {})}
    >
      {children}
    </Link>
  )
}

import { Link } from '@tanstack/react-router'
import type { PointRow } from '#volunteers/contract-reads.ts'
import { useRead } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import { SAY } from './volunteer-words.ts'

/** A point leader's own points, first of all. */
export function MyPoints() {
  const words = useWords()
  const points = useRead<PointRow[]>('duties', '/api/volunteers/my-points').data ?? []
  return (
    <p className="vol-numbers">
      {points.map(({ point, name, missing }) => (
        <Link key={point} to="/volunteers/points/$point" params={{ point }} search={(old) => ({ place: old.place })}>
          {words(name)} {missing > 0 ? `▲ ${words(SAY.missing)} ${missing}` : ''}
        </Link>
      ))}
    </p>
  )
}

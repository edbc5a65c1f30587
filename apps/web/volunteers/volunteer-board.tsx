import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { TASK_RULES } from '#volunteers/contract-kinds.ts'
import type { PointRow, ShiftCell, VolunteerBoard } from '#volunteers/contract-reads.ts'
import { Loaded } from '../shared/loaded.tsx'
import { useRead } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import { clockOnly, wall } from './hours.ts'
import { Suggestions } from './suggestions.tsx'
import { SAY } from './volunteer-words.ts'

function Shift({ cell, onOpen }: { cell: ShiftCell; onOpen: (() => void) | null }) {
  const words = useWords()
  const gap = cell.needed - cell.expected
  const state =
    gap > 0 ? `▲ ${words(SAY.missing)} ${gap}` : gap < 0 ? `◐ ${words(SAY.over)} ${-gap}` : `● ${words(SAY.full)}`
  const title = `${words(TASK_RULES[cell.task].words)} ${wall(cell.startsAt)}–${clockOnly(cell.endsAt)}`
  const inside = (
    <>
      <span>
        {clockOnly(cell.startsAt)}–{clockOnly(cell.endsAt)}
      </span>
      <span>
        {cell.expected}/{cell.needed}
      </span>
      <span>{state}</span>
    </>
  )
  const className = `shift-cell${gap > 0 ? ' short' : ''}`
  return onOpen === null || gap <= 0 ? (
    <span className={className} title={title}>
      {inside}
    </span>
  ) : (
    <button type="button" className={className} title={title} onClick={onOpen}>
      {inside}
    </button>
  )
}

function Numbers({ totals }: { totals: VolunteerBoard['totals'] }) {
  const words = useWords()
  const numbers = [
    ['handsMissing', totals.missing],
    ['forgotten', totals.forgotten],
    ['toVerify', totals.toVerify],
    ['owed', totals.disinfectionsOwed],
    ['needed', totals.needed],
    ['arrived', totals.arrived],
    ['quiet', totals.quiet],
  ] as const
  return (
    <p className="vol-numbers" data-testid="volunteer-numbers">
      {numbers.map(([say, n]) => (
        <span key={say}>
          <b>{n}</b>
          {words(SAY[say])}
        </span>
      ))}
    </p>
  )
}

/** Points by shifts, those that miss most hands on top; a short shift opens who could come. */
export function VolunteerBoardView({ manages }: { manages: boolean }) {
  const words = useWords()
  const [shift, setShift] = useState<string | null>(null)
  const board = useRead<VolunteerBoard>('duties', '/api/volunteers/board')
  const row = (point: PointRow) => (
    <tr key={point.point}>
      <th scope="row">
        {manages ? (
          <Link to="/volunteers/points/$point" params={{ point: point.point }} search={(old) => ({ place: old.place })}>
            {words(point.name)}
          </Link>
        ) : (
          words(point.name)
        )}
      </th>
      <td className="num">{point.missing > 0 ? `▲ ${point.missing}` : '●'}</td>
      <td>
        {point.shifts.map((cell) => (
          <Shift key={cell.shift} cell={cell} onOpen={manages ? () => setShift(cell.shift) : null} />
        ))}
      </td>
    </tr>
  )
  return (
    <>
      <Loaded query={board}>
        {(found) => (
          <>
            <Numbers totals={found.totals} />
            <div className="vol-scroll">
              <table className="grid" aria-label={words(SAY.board)}>
                <thead>
                  <tr>
                    <th>{words(SAY.point)}</th>
                    <th className="num">{words(SAY.handsMissing)}</th>
                    <th>{words(SAY.shifts)}</th>
                  </tr>
                </thead>
                <tbody>{found.points.map(row)}</tbody>
              </table>
            </div>
          </>
        )}
      </Loaded>
      <Drawer open={shift !== null} onClose={() => setShift(null)} title={words(SAY.suggest)} size={420}>
        {shift === null ? null : <Suggestions shift={shift} />}
      </Drawer>
      <p className="no-print">
        <Button onClick={() => window.print()}>{words(SAY.print)}</Button>
      </p>
    </>
  )
}

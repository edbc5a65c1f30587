import { useParams } from '@tanstack/react-router'
import { Button, QRCode } from 'antd'
import { TASK_RULES } from '#volunteers/contract-kinds.ts'
import type { AttendanceRow, PointCode, PointPage } from '#volunteers/contract-reads.ts'
import type { Act } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Loaded } from '../shared/loaded.tsx'
import { useNow, useRead } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import { clockOnly, dayOf, wall } from './hours.ts'
import { closeDay, disinfect, dispute, logTrip, noShow, signIn, signOut, verify } from './point-acts.form.ts'
import { Status } from './status.tsx'
import { SAY } from './volunteer-words.ts'
import './volunteers.css'
import { useQuery } from '@tanstack/react-query'
import { getJson } from '../shared/api.ts'

/** The team of a point's campaign in the league's recruitment; trips and disinfection are recorded for it. */
const TEAM = 'youth-league'
const REFRESH_MS = 10_000

function Code({ point }: { point: string }) {
  const words = useWords()
  const code = useQuery({
    queryKey: ['duties', 'volunteer-code', point],
    queryFn: () => getJson<PointCode>(`/api/volunteers/points/${point}/code`),
    refetchInterval: REFRESH_MS,
  })
  return (
    <Loaded query={code}>
      {(shown) => (
        <section className="vol-card vol-code" aria-label={words(SAY.code)}>
          <QRCode
            value={`${window.location.origin}/volunteers/me#code=${shown.code}`}
            size={200}
            bordered={false}
            color="#000"
            bgColor="#fff"
          />
          <div>
            <h2>{words(SAY.code)}</h2>
            <p>{words(SAY.codeHelp)}</p>
            <p>
              {clockOnly(shown.from)}–{clockOnly(shown.to)}
            </p>
            <code data-testid="point-code">{shown.code}</code>
          </div>
        </section>
      )}
    </Loaded>
  )
}

function actsOf(row: AttendanceRow, now: string): Act[] {
  switch (row.status) {
    case 'offered':
    case 'accepted':
      return [signIn(row), ...((row.startsAt ?? '') < now ? [noShow(row)] : [])]
    case 'signed-in':
      return [signOut(row), dispute(row)]
    case 'signed-out':
      return [verify(row), dispute(row)]
    default:
      return []
  }
}

function Presence({ rows }: { rows: readonly AttendanceRow[] }) {
  const words = useWords()
  const context = useActContext()
  const now = useNow()
  return (
    <ul className="vol-cards" aria-label={words(SAY.record)}>
      {rows.map((row) => (
        <li key={row.attendance} className="vol-card" data-status={row.status}>
          <b>{row.person}</b> · <Status of={row.status} />
          {row.forgotten ? ` ▲ ${words(SAY.forgotten)}` : ''}
          {row.walkUp && row.shift === null ? ` · ${words(SAY.walkUp)}` : ''}
          {row.sentLate ? ` · ${words(SAY.sentLate)}` : ''}
          <div>
            {words(TASK_RULES[row.task].words)} · {wall(row.signedInAt ?? row.startsAt)}–
            {clockOnly(row.signedOutAt ?? row.endsAt)}
            {row.minutes === null ? '' : ` · ${row.minutes} ${words(SAY.minutes)}`}
          </div>
          <div className="acts">
            {actsOf(row, now).map((act, i) => (
              <ActButton key={act.command} act={act} context={context} primary={i === 0} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The signed sheet on paper, for a point without a phone: who was planned, room for times and signatures. */
function ShiftSheet({ page }: { page: PointPage }) {
  const words = useWords()
  const heads = [SAY.person, SAY.task, SAY.signIn, SAY.signOut, SAY.minutes, SAY.signature]
  return (
    <section aria-label={words(SAY.shiftSheet)}>
      <h2>
        {words(SAY.shiftSheet)} · {words(page.point.name)} · {words(SAY.simulated)}
      </h2>
      <div className="vol-scroll">
        <table className="grid">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head.en}>{words(head)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.attendances.slice(0, 40).map((row) => (
              <tr key={row.attendance}>
                <th scope="row">{row.person}</th>
                <td>{words(TASK_RULES[row.task].words)}</td>
                <td>{wall(row.signedInAt)}</td>
                <td>{clockOnly(row.signedOutAt)}</td>
                <td className="num">{row.minutes ?? ''}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** The point leader's page: the code on top, then who needs something done. */
export function PointScreen() {
  const words = useWords()
  const context = useActContext()
  const { point = '' } = useParams({ strict: false })
  const page = useRead<PointPage>('duties', `/api/volunteers/points/${point}`)
  return (
    <div className="page">
      <Loaded query={page}>
        {(found) => (
          <>
            <div className="page-head">
              <h1>{words(found.point.name)}</h1>
              <ActButton act={closeDay(point, dayOf(found.now))} context={context} />
              <ActButton act={disinfect(found.point.community, TEAM)} context={context} />
              <ActButton act={logTrip(found.point.community, TEAM)} context={context} />
              <Button onClick={() => window.print()}>{words(SAY.print)}</Button>
              {found.lockedThrough === null ? null : `${words(SAY.locked)} ${found.lockedThrough}`}
            </div>
            <div className="no-print">
              <Code point={point} />
            </div>
            <p className="vol-numbers">
              {found.point.shifts.map((shift) => (
                <span key={shift.shift} className={`shift-cell${shift.expected < shift.needed ? ' short' : ''}`}>
                  {wall(shift.startsAt)}–{clockOnly(shift.endsAt)} {shift.expected}/{shift.needed} {words(SAY.arrived)}{' '}
                  {shift.arrived}
                </span>
              ))}
            </p>
            <Presence rows={found.attendances} />
            <ShiftSheet page={found} />
          </>
        )}
      </Loaded>
    </div>
  )
}

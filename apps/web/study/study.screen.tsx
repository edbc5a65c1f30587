import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { z } from 'zod'
import type { StudyBoard, StudySessionLine, StudyUnitLine } from '#study/contract-reads.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { count } from '../shared/numbers.ts'
import { useMe, useRead } from '../shared/queries.ts'
import { type Status, StatusMark } from '../shared/status-mark.tsx'
import { dayTime, fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { exportBoard } from './roll-sheet.ts'
import { conveneSession, reportUnit } from './session-acts.form.ts'
import './study.css'
import { SAY, STATUS_WORDS } from './study-words.ts'

type Board = z.infer<typeof StudyBoard>
type Campaign = Board['campaigns'][number]

/** Units by sessions, those with most missing first. Units are compared by what is open; persons never are. */
export function StudyScreen() {
  const words = useWords()
  const me = useMe().data
  const board = useRead<Board>('duties', '/api/study/board')
  return (
    <div className="page study">
      <div className="page-head">
        <h1>{words(SAY.title)}</h1>
        {me?.guest === false ? (
          <nav className="tabs" aria-label={words(SAY.title)}>
            <Link to="/study/me">{words(SAY.mine)}</Link>
          </nav>
        ) : null}
      </div>
      <Loaded query={board}>
        {({ campaigns, now }) =>
          campaigns.length === 0 ? (
            <Nothing>{words(SAY.none)}</Nothing>
          ) : (
            campaigns.map((campaign) => <CampaignPanel key={campaign.campaign} campaign={campaign} now={now} />)
          )
        }
      </Loaded>
    </div>
  )
}

function CampaignPanel({ campaign, now }: { campaign: Campaign; now: string }) {
  const words = useWords()
  return (
    <section className="panel" aria-labelledby={campaign.campaign} data-campaign={campaign.campaign}>
      <h2 id={campaign.campaign}>{words(campaign.title)}</h2>
      <p className="flat quiet">
        {campaign.from} – {campaign.to} · {campaign.basis}
      </p>
      <p className="study-numbers">
        <strong data-number="units">{count(campaign.unitsReported)}</strong> {words(SAY.reported)} ·{' '}
        <strong>{count(campaign.sessionsLocked)}</strong> {words(SAY.locked)} ·{' '}
        <strong>{count(campaign.attendances)}</strong> {words(SAY.attendances)}
        <Button className="act" onClick={() => void exportBoard(campaign)}>
          {words(SAY.export)}
        </Button>
      </p>
      <div className="scroll-x">
        <table className="grid study-units" aria-label={words(campaign.title)}>
          <thead>
            <tr>
              <th scope="col">{words(SAY.unit)}</th>
              <th scope="col">{words(SAY.lacks)}</th>
              <th scope="col">{words(SAY.sessions)}</th>
              <th scope="col">{words(SAY.form)}</th>
              <th scope="col">{words(SAY.commitments)}</th>
            </tr>
          </thead>
          <tbody>
            {campaign.units.map((unit) => (
              <UnitRow key={unit.unit} unit={unit} now={now} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function UnitRow({ unit, now }: { unit: StudyUnitLine; now: string }) {
  const words = useWords()
  const overdue = unit.status === 'assigned' && unit.reportDueAt < now
  const { open, late, kept } = unit.commitments
  return (
    <tr data-unit={unit.unit} className={overdue ? 'study-late' : undefined}>
      <th scope="row">
        {words(unit.name)}
        <UnitActs unit={unit} />
      </th>
      <td>
        {unit.lacks.length === 0 ? (
          <span className="quiet">{words(SAY.nothingLacks)}</span>
        ) : (
          <ul className="flat">
            {unit.lacks.map((lack) => (
              <li key={lack.en}>{words(lack)}</li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <div className="study-cells">
          {unit.sessions.length === 0 ? <StatusMark status="unknown" /> : null}
          {unit.sessions.map((session) => (
            <SessionCell key={session.session} session={session} now={now} />
          ))}
        </div>
      </td>
      <td>
        {unit.formWords === null ? (
          <StatusMark status={overdue ? 'late' : 'unknown'} />
        ) : (
          <>
            {words(unit.formWords)}
            <br />
            <span className="quiet small" title={fullTime(unit.reportedAt ?? '')}>
              {dayTime(unit.reportedAt ?? '')}
            </span>
          </>
        )}
      </td>
      <td>
        {words(SAY.kept)} {kept} · {words(SAY.open)} {open}
        {late > 0 ? (
          <>
            {' '}
            <StatusMark status="late" n={late} />
          </>
        ) : null}
      </td>
    </tr>
  )
}

/** The secretary of the unit plans and reports; whoever may read it opens its year. */
function UnitActs({ unit }: { unit: StudyUnitLine }) {
  const words = useWords()
  const context = useActContext()
  const keeps = context.post === unit.secretary
  const leads = context.post === '1525.study'
  return (
    <div className="acts">
      {keeps ? <ActButton act={conveneSession(unit)} context={context} /> : null}
      {keeps && unit.status === 'assigned' && unit.sessions.some(({ status }) => status === 'locked') ? (
        <ActButton act={reportUnit(unit)} context={context} primary />
      ) : null}
      {keeps || leads ? (
        <Link to="/study/units/$unit/file" params={{ unit: unit.unit }}>
          {words(SAY.file)}
        </Link>
      ) : null}
    </div>
  )
}

export function statusOf(session: StudySessionLine, now: string): Status {
  if (session.status === 'locked') return session.inTime === false ? 'late' : 'done'
  if (session.overdue) return 'late'
  return session.startsAt > now ? 'unknown' : 'soon'
}

function SessionCell({ session, now }: { session: StudySessionLine; now: string }) {
  const words = useWords()
  const said = session.inTime === false ? SAY.lateEntry : (STATUS_WORDS[session.status] ?? SAY.none)
  return (
    <Link
      to="/study/sessions/$session"
      params={{ session: session.session }}
      className="study-cell"
      data-session={session.session}
      data-status={session.status}
    >
      <StatusMark status={statusOf(session, now)} wordless /> {words(session.typeWords)} · {words(said)}
      <br />
      <span className="quiet small num">
        {dayTime(session.startsAt)} · {session.present + session.late}/{session.due}
      </span>
    </Link>
  )
}

import { Link, useParams } from '@tanstack/react-router'
import type { StudySessionView } from '#study/contract-reads.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Facts } from '../shared/facts.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { useNow, useRead } from '../shared/queries.ts'
import { StatusMark } from '../shared/status-mark.tsx'
import { fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { CommitmentTable } from './commitment-table.tsx'
import { DoorCode } from './door-code.tsx'
import { RollPanel } from './roll-panel.tsx'
import { draftMinutes, holdSession, lockSession, makeCommitment, openSignIn } from './session-acts.form.ts'
import { statusOf } from './study.screen.tsx'
import './study.css'
import { LATE_WORDS, SAY, STATUS_WORDS } from './study-words.ts'

/** One session on one page: the door, the roll, the minutes with what they lack, what it leads to. */
export function SessionScreen() {
  const { session } = useParams({ strict: false })
  const view = useRead<StudySessionView>('duties', `/api/study/sessions/${session ?? ''}`, {}, { keep: false })
  const words = useWords()
  return (
    <div className="page study">
      <p className="flat">
        <Link to="/study">← {words(SAY.title)}</Link>
      </p>
      <Loaded query={view}>{(data) => <SessionPage view={data} />}</Loaded>
    </div>
  )
}

function SessionPage({ view }: { view: StudySessionView }) {
  const words = useWords()
  const now = useNow()
  return (
    <>
      <div className="page-head">
        <h1>{words(view.theme)}</h1>
        <span data-testid="session-status" data-status={view.status}>
          <StatusMark status={statusOf(view, now)} wordless /> {words(STATUS_WORDS[view.status] ?? SAY.none)}
          {view.inTime === false ? ` · ${words(SAY.lateEntry)}` : ''}
        </span>
      </div>
      {view.mayKeep ? <NextActs view={view} /> : null}
      {view.mayKeep && view.status === 'convened' && view.signInAt !== null ? (
        <DoorCode session={view.session} />
      ) : null}
      <MinutesPanel view={view} />
      <RollPanel view={view} />
      <section className="panel" aria-labelledby="study-commitments">
        <h2 id="study-commitments">{words(SAY.commitments)}</h2>
        <CommitmentTable rows={view.commitments} acts />
      </section>
    </>
  )
}

/** The next step first, and never one that cannot be taken. */
function NextActs({ view }: { view: StudySessionView }) {
  const context = useActContext()
  const { session, status, signInAt, gaps } = view
  if (status !== 'convened' && status !== 'held') return null
  return (
    <div className="acts study-acts">
      {status === 'convened' && signInAt === null ? (
        <ActButton act={openSignIn(session)} context={context} primary />
      ) : null}
      {status === 'convened' ? (
        <ActButton act={holdSession(view)} context={context} primary={signInAt !== null} />
      ) : null}
      <ActButton act={draftMinutes(view)} context={context} />
      <ActButton act={makeCommitment(session)} context={context} />
      {status === 'held' ? <ActButton act={lockSession(view)} context={context} primary={gaps.length === 0} /> : null}
    </div>
  )
}

function MinutesPanel({ view }: { view: StudySessionView }) {
  const words = useWords()
  const time = (at: string | null) => (at === null ? null : fullTime(at))
  return (
    <section className="panel" aria-labelledby="study-minutes">
      <h2 id="study-minutes">{words(SAY.minutes)}</h2>
      {view.status === 'held' ? <Gaps view={view} /> : null}
      <Facts
        facts={[
          [words(SAY.unit), words(view.unitName)],
          [words(SAY.sessions), `${words(view.typeWords)} · ${fullTime(view.startsAt)}`],
          [words(SAY.venue), view.venue],
          [words(SAY.heldAt), time(view.heldAt)],
          [words(SAY.recordedAt), time(view.lockedRec)],
          [words(SAY.lateEntry), view.lateReason === null ? null : words(LATE_WORDS[view.lateReason] ?? SAY.none)],
          [words(SAY.agenda), view.agenda.map((item, i) => `${i + 1}. ${item}`).join('　')],
          [words(SAY.summary), view.summary],
          [words(SAY.speakers), view.speakers === 0 ? null : view.speakers],
          [words(SAY.documents), view.documents.map(({ title }) => title).join('、')],
          [words(SAY.signature), view.signature],
          [
            words(SAY.status),
            `${words(SAY.due)} ${view.due} · ${words(SAY.present)} ${view.present} · ${words(SAY.lateWord)} ${view.late} · ${words(SAY.excused)} ${view.excused} · ${words(SAY.absent)} ${view.absent} · ${words(SAY.madeUp)} ${view.madeUp}`,
          ],
        ]}
      />
    </section>
  )
}

function Gaps({ view }: { view: StudySessionView }) {
  const words = useWords()
  if (view.gaps.length === 0)
    return (
      <p className="flat" data-testid="no-gaps">
        <StatusMark status="onTime" wordless /> {words(SAY.noGaps)}
      </p>
    )
  return (
    <div className="study-gaps" role="status" data-testid="gaps">
      <StatusMark status="late" wordless /> {words(SAY.gaps)}
      <ul className="flat">
        {view.gaps.map(({ gap, words: said }) => (
          <li key={gap}>{words(said)}</li>
        ))}
      </ul>
    </div>
  )
}

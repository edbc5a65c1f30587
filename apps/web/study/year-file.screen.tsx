import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import type { StudyYearFile } from '#study/contract-reads.ts'
import { Facts } from '../shared/facts.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { useNow, useRead } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'
import { fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { CommitmentTable } from './commitment-table.tsx'
import './study.css'
import { LATE_WORDS, SAY, STATUS_WORDS } from './study-words.ts'

/** A unit's year of study, ready to be bound: plan, minutes, attendance in numbers, documents, commitments. */
export function YearFileScreen() {
  const { unit } = useParams({ strict: false })
  const now = useNow()
  const year = useAppSearch().date ?? now.slice(0, 4)
  const file = useRead<StudyYearFile>(
    'duties',
    `/api/study/units/${unit ?? ''}/file`,
    { year },
    { enabled: year !== '' },
  )
  return (
    <div className="page study study-file">
      <Loaded query={file}>{(data) => <YearFile file={data} />}</Loaded>
    </div>
  )
}

function YearFile({ file }: { file: StudyYearFile }) {
  const words = useWords()
  return (
    <>
      <div className="page-head">
        <h1>
          {words(file.name)} {file.year} {words(SAY.file)}
        </h1>
        <span className="tag-simulated-print">{words(SAY.simulated)}</span>
        <div className="acts">
          <Button className="act" type="primary" onClick={() => window.print()}>
            {words(SAY.print)}
          </Button>
        </div>
      </div>
      <section className="panel">
        <h2>{words(file.campaign.title)}</h2>
        <Facts
          facts={[
            [words(SAY.plan), `${file.campaign.basis} (${file.campaign.from} – ${file.campaign.to})`],
            [words(SAY.members), file.members],
            [words(SAY.form), file.formWords === null ? words(SAY.notReported) : words(file.formWords)],
            [words(SAY.recordedAt), file.reportedAt === null ? null : fullTime(file.reportedAt)],
          ]}
        />
      </section>
      {file.sessions.map((session, n) => (
        <SessionSheet key={session.session} session={session} n={n + 1} />
      ))}
    </>
  )
}

function SessionSheet({ session, n }: { session: StudyYearFile['sessions'][number]; n: number }) {
  const words = useWords()
  const time = (at: string | null) => (at === null ? null : fullTime(at))
  return (
    <section className="panel" data-session={session.session}>
      <h2>
        {n}. {words(session.theme)}
      </h2>
      <Facts
        facts={[
          [words(SAY.sessions), `${words(session.typeWords)} · ${words(STATUS_WORDS[session.status] ?? SAY.none)}`],
          [words(SAY.venue), session.venue],
          [words(SAY.heldAt), `${fullTime(session.startsAt)} – ${fullTime(session.heldAt ?? session.endsAt)}`],
          [words(SAY.recordedAt), time(session.lockedRec)],
          [
            words(SAY.lateEntry),
            session.lateReason === null ? null : words(LATE_WORDS[session.lateReason] ?? SAY.none),
          ],
          [words(SAY.agenda), session.agenda.map((item, i) => `${i + 1}. ${item}`).join('　')],
          [words(SAY.summary), session.summary],
          [words(SAY.documents), session.documents.map(({ title }) => title).join('、')],
          [
            words(SAY.status),
            `${words(SAY.due)} ${session.due} · ${words(SAY.there)} ${session.present + session.late} · ${words(SAY.excused)} ${session.excused} · ${words(SAY.absent)} ${session.absent} · ${words(SAY.madeUp)} ${session.madeUp}`,
          ],
          [words(SAY.signature), session.signature],
        ]}
      />
      <h3>{words(SAY.commitments)}</h3>
      <CommitmentTable rows={session.commitments} />
    </section>
  )
}

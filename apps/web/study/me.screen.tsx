import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import type { MyStudy } from '#study/contract-reads.ts'
import { freshKey } from '../shared/evidence.ts'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { ProblemView } from '../shared/problem-view.tsx'
import { useMe, useRead } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'
import { type Status, StatusMark } from '../shared/status-mark.tsx'
import { fullTime } from '../shared/times.ts'
import { useSend } from '../shared/use-send.ts'
import { useWords } from '../shared/words.ts'
import './study.css'
import { ATTENDANCE_WORDS, SAY, STATUS_WORDS } from './study-words.ts'

type Mine = MyStudy['sessions'][number]
const DIGITS = 6

/** A member's own page: sign in with one code, and read what is kept of oneself. Nobody else is on it. */
export function MyStudyScreen() {
  const words = useWords()
  const guest = useMe().data?.guest ?? true
  const mine = useRead<MyStudy>('duties', '/api/study/me', {}, { enabled: !guest })
  return (
    <div className="page study study-me">
      <div className="page-head">
        <h1>{words(SAY.mine)}</h1>
      </div>
      {guest ? (
        <Nothing>
          {words(SAY.signIn)} <Link to="/sign-in">→</Link>
        </Nothing>
      ) : (
        <Loaded query={mine}>
          {({ sessions, keptDays }) => (
            <>
              <p className="flat quiet">
                {words(SAY.myHint)} {words(SAY.keptDays)}: {keptDays}
              </p>
              {sessions.length === 0 ? <Nothing>{words(SAY.notMine)}</Nothing> : null}
              {sessions.map((session) => (
                <MySession key={session.session} session={session} />
              ))}
            </>
          )}
        </Loaded>
      )}
    </div>
  )
}

function statusOf({ mine, madeUpAt, makeUpDueAt }: Mine): Status {
  if (mine === null) return 'unknown'
  if (mine === 'present' || mine === 'late' || madeUpAt !== null) return 'done'
  return makeUpDueAt === null ? 'closed' : 'soon'
}

function MySession({ session }: { session: Mine }) {
  const words = useWords()
  const there = session.mine === 'present' || session.mine === 'late'
  return (
    <article className="panel" data-session={session.session} data-mine={session.mine ?? 'none'}>
      <h2>{words(session.theme)}</h2>
      <p className="flat quiet">
        {words(session.typeWords)} · {fullTime(session.startsAt)} · {words(STATUS_WORDS[session.status] ?? SAY.none)}
      </p>
      <p className="flat">
        <StatusMark status={statusOf(session)} wordless />{' '}
        {words(session.mine === null ? SAY.unmarked : (ATTENDANCE_WORDS[session.mine] ?? SAY.none))}
        {session.at === null ? '' : ` ${fullTime(session.at)}`}
        {session.makeUpDueAt !== null && session.madeUpAt === null
          ? ` · ${words(SAY.makeUp)} ${fullTime(session.makeUpDueAt)}`
          : ''}
        {session.madeUpAt === null ? '' : ` · ${words(SAY.madeUp)} ${fullTime(session.madeUpAt)}`}
      </p>
      {session.signInOpen && !there ? <SignIn session={session.session} /> : null}
      <p className="flat quiet small">
        {words(SAY.keptUntil)} {fullTime(session.forgetAt)}
      </p>
    </article>
  )
}

/** Six digits and one press. A scanned square brings the digits along. */
function SignIn({ session }: { session: string }) {
  const words = useWords()
  const search = useAppSearch()
  const [code, setCode] = useState(search.tab === session ? (search.act ?? '') : '')
  const [tries, setTries] = useState(0)
  const send = useSend()
  // A new try is a new act: the code is another one by then.
  const idempotencyKey = useMemo(() => `${freshKey()}-${tries}`, [tries])
  const enter = () => {
    send.mutate({ command: 'sign-in-to-study', payload: () => ({ session, code }), idempotencyKey })
    setTries((n) => n + 1)
  }
  return (
    <div className="study-sign-in">
      <label htmlFor={`code-${session}`}>{words(SAY.enterCode)}</label>
      <div className="row">
        <Input
          id={`code-${session}`}
          size="large"
          value={code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={DIGITS}
          onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
          onPressEnter={enter}
        />
        <Button
          type="primary"
          size="large"
          className="act"
          loading={send.isPending}
          disabled={code.length !== DIGITS}
          onClick={enter}
          data-testid="sign-in"
        >
          {words(SAY.enter)}
        </Button>
      </div>
      {send.error === null ? null : <ProblemView error={send.error} />}
    </div>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { MyService } from '#volunteers/contract-reads.ts'
import { getJson } from '../shared/api.ts'
import { ProblemView } from '../shared/problem-view.tsx'
import { useWords } from '../shared/words.ts'
import { hoursText } from './hours.ts'
import { act, codeSays, dropCode, keepCode, passHeader, scannedCode, sendKept } from './my-phone.ts'
import { MyPosts } from './my-posts.tsx'
import { forgetAct, readOutbox } from './outbox.ts'
import { Status } from './status.tsx'
import { SAY } from './volunteer-words.ts'
import { WalkUpForm } from './walk-up-form.tsx'
import './volunteers.css'

const LAST = 'firebreak.volunteer.mine'
const RETRY_MS = 4_000

async function readMine(): Promise<MyService> {
  const mine = await getJson<MyService>('/api/volunteers/me', {}, passHeader())
  localStorage.setItem(LAST, JSON.stringify(mine))
  return mine
}
/** What this phone last knew of its owner: shown while nobody answers. */
function lastKnown(): MyService | undefined {
  const text = localStorage.getItem(LAST)
  return text === null ? undefined : (JSON.parse(text) as MyService)
}

function useOutbox() {
  const client = useQueryClient()
  const [kept, setKept] = useState(() => readOutbox(localStorage))
  const refresh = useCallback(async (): Promise<void> => {
    if ((await sendKept()) > 0) await client.invalidateQueries()
    setKept(readOutbox(localStorage))
  }, [client])
  useEffect(() => {
    void navigator.serviceWorker?.register('/volunteer-sw.js').catch(() => undefined)
    const again = () => void refresh()
    window.addEventListener('online', again)
    const timer = window.setInterval(again, RETRY_MS)
    again()
    return () => {
      window.removeEventListener('online', again)
      window.clearInterval(timer)
    }
  }, [refresh])
  return { kept, refresh }
}

function Kept({ outbox }: { outbox: ReturnType<typeof useOutbox> }) {
  const words = useWords()
  if (outbox.kept.length === 0) return null
  return (
    <ul role="status" className="vol-cards" data-testid="outbox">
      {outbox.kept.map((one) => (
        <li key={one.key} className="vol-card">
          {one.refused === null ? (
            `◐ ${words(one.command === 'sign-out-volunteer' ? SAY.signOut : SAY.signIn)} · ${words(SAY.kept)}`
          ) : (
            <>
              ▲ {words(SAY.refused)}: {one.refused}{' '}
              <Button
                onClick={() => {
                  forgetAct(localStorage, one.key)
                  void outbox.refresh()
                }}
              >
                {words(SAY.drop)}
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function CodeEntry({ code, onCode }: { code: string | null; onCode: (code: string | null) => void }) {
  const words = useWords()
  const [typed, setTyped] = useState('')
  const said = code === null ? null : codeSays(code)
  if (said !== null)
    return (
      <p data-testid="code-read">
        ● {words(SAY.codeRead)} · {said.point}
      </p>
    )
  return (
    <div className="acts">
      <Input
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={words(SAY.scan)}
        aria-label={words(SAY.scan)}
      />
      <Button
        disabled={codeSays(typed.trim()) === null}
        onClick={() => {
          keepCode(typed.trim())
          onCode(typed.trim())
          setTyped('')
        }}
      >
        {words(SAY.use)}
      </Button>
    </div>
  )
}

function Record({ mine, onAsk }: { mine: MyService; onAsk: () => void }) {
  const words = useWords()
  return (
    <section aria-label={words(SAY.record)}>
      <h2>{words(SAY.record)}</h2>
      <p className="vol-numbers" data-testid="my-hours">
        <span>
          <b>{hoursText(mine.minutes)}</b>
          {words(SAY.hours)}
        </span>
        <span>
          <b>{mine.services}</b>
          {words(SAY.attendances)}
        </span>
      </p>
      <ul>
        {mine.certificates.map((one) => (
          <li key={one.certificate}>
            <Status of={one.status} /> {one.number ?? ''} {hoursText(one.minutes)} {words(SAY.hours)}
          </li>
        ))}
      </ul>
      {mine.minutes > 0 && mine.certificates.length === 0 ? <Button onClick={onAsk}>{words(SAY.ask)}</Button> : null}
    </section>
  )
}

/** The volunteer's phone: own posts, in and out by the code of the point, own record. Works with the network cut. */
export function MyServiceScreen() {
  const words = useWords()
  const outbox = useOutbox()
  const [code, setCode] = useState(scannedCode)
  const known = lastKnown()
  const mine = useQuery({
    queryKey: ['duties', 'my-service'],
    queryFn: readMine,
    retry: false,
    ...(known === undefined ? {} : { placeholderData: known }),
  })
  const me = mine.data ?? known
  const send = async (command: Parameters<typeof act>[0], payload: Parameters<typeof act>[1]): Promise<void> => {
    await act(command, payload)
    await outbox.refresh()
    await mine.refetch()
  }
  const used = (): void => {
    dropCode()
    setCode(null)
  }
  return (
    <div className="page vol-phone">
      <h1>
        {words(SAY.mine)} {mine.isError && me !== undefined ? <small>⛅ {words(SAY.offline)}</small> : null}
      </h1>
      <Kept outbox={outbox} />
      <CodeEntry code={code} onCode={setCode} />
      {me === undefined ? (
        <>
          {code === null ? (
            <p>{words(SAY.noPass)}</p>
          ) : (
            <WalkUpForm code={code} onDone={() => void mine.refetch().then(used)} />
          )}
          {mine.error === null || code !== null ? null : <ProblemView error={mine.error} />}
        </>
      ) : (
        <>
          <p>
            {me.person} · <Status of={me.status} />
          </p>
          <MyPosts mine={me} code={code} kept={outbox.kept} onAct={send} onUsed={used} />
          <Record
            mine={me}
            onAsk={() =>
              void send('request-certificate', { certificate: `cert-${me.person}`, team: me.team, occurredAt: me.now })
            }
          />
        </>
      )}
    </div>
  )
}

import { Button, Checkbox, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { freshId, freshKey } from '../shared/evidence.ts'
import { ProblemView } from '../shared/problem-view.tsx'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useSend } from '../shared/use-send.ts'
import { useSendRows } from '../shared/use-send-rows.ts'
import { parseContactLines } from './parse-contact-lines.ts'
import { RowsAnswer } from './rows-answer.tsx'
import { type InterviewRow, type RosterRow, useRosters } from './tracing.resource.ts'

const KINDS = ['household', 'workplace', 'class', 'venue', 'transport'] as const
const SETTING: Readonly<Record<RosterRow['kind'], string>> = {
  household: 'household',
  workplace: 'workplace',
  class: 'school',
  venue: 'venue',
  transport: 'transport',
}

/** Lists of who lives, works or studies with the case, and the way from a list to its contacts in one act. */
export function Rosters({ row, stated }: { row: InterviewRow; stated: StatedPurpose }) {
  const { t } = useTranslation()
  const rosters = useRosters(row.person, stated).data ?? []
  return (
    <section className="panel" aria-labelledby="rosters">
      <h2 id="rosters">{t('tracing.rosters')}</h2>
      {rosters.map((roster) => (
        <RosterPick key={roster.roster} roster={roster} row={row} />
      ))}
      <NewRoster row={row} />
    </section>
  )
}

function RosterPick({ roster, row }: { roster: RosterRow; row: InterviewRow }) {
  const { t } = useTranslation()
  const send = useSendRows()
  const key = useMemo(() => `${freshKey()}${send.submittedAt}`, [send.submittedAt])
  const [left, setLeft] = useState<readonly string[]>([])
  const free = roster.members.filter(({ status }) => status === 'free')
  const chosen = free.filter(({ person }) => !left.includes(person))
  const toggle = (person: string) =>
    setLeft((out) => (out.includes(person) ? out.filter((one) => one !== person) : [...out, person]))
  function determine() {
    const rows = chosen.map(({ person, home }) => ({
      person,
      home,
      indexCase: row.person,
      category: 'close',
      indexFoundAt: row.foundAt,
      lastExposureAt: row.foundAt,
      setting: SETTING[roster.kind],
      certainty: roster.kind === 'household' ? 'high' : 'medium',
      source: 'roster',
      roster: roster.roster,
    }))
    send.mutate({ command: 'determine-contact', rows, key })
  }
  return (
    <div className="tracing-roster" data-roster={roster.roster}>
      <h3>
        {t(`tracing.rosterKind.${roster.kind}`)} · {roster.placeName}
      </h3>
      <ul className="tracing-members">
        {roster.members.map(({ person, status }) => (
          <li key={person}>
            <Checkbox
              checked={status === 'free' && !left.includes(person)}
              disabled={status !== 'free'}
              onChange={() => toggle(person)}
            >
              {person} {status === 'free' ? '' : `· ${t(`tracing.member.${status}`)}`}
            </Checkbox>
          </li>
        ))}
      </ul>
      <Button
        type="primary"
        data-act="determine-roster"
        disabled={chosen.length === 0}
        loading={send.isPending}
        onClick={determine}
      >
        {t('tracing.determineN', { n: chosen.length })}
      </Button>
      {send.error === null ? null : <ProblemView error={send.error} />}
      {send.data === undefined ? null : <RowsAnswer answer={send.data} rows={send.variables?.rows ?? []} />}
    </div>
  )
}

function NewRoster({ row }: { row: InterviewRow }) {
  const { t } = useTranslation()
  const send = useSend()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('household')
  const [text, setText] = useState('')
  const key = useMemo(() => `${freshKey()}${send.submittedAt}`, [send.submittedAt])
  const { contacts, bad } = parseContactLines(text, row.home)
  const members = contacts.map(({ person, home }) => ({ person, home }))
  function record() {
    const roster = { roster: freshId('roster'), case: row.person, kind, place: row.home, members }
    send.mutate(
      { command: 'record-roster', payload: () => roster, idempotencyKey: key },
      { onSuccess: () => setText('') },
    )
  }
  return (
    <details open={row.contacts === 0}>
      <summary>{t('tracing.newRoster')}</summary>
      <div className="tracing-entry">
        <label>
          {t('tracing.rosterOf')}{' '}
          <select value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`tracing.rosterKind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor="roster-lines" className="quiet">
          {t('tracing.rosterHint')}
        </label>
        <Input.TextArea
          id="roster-lines"
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoSize={{ minRows: 3, maxRows: 16 }}
          spellCheck={false}
        />
        {bad.length === 0 ? null : (
          <p role="alert" className="tracing-bad">
            {t('tracing.line', { n: bad[0]?.line })} — {t(`tracing.wrong.${bad[0]?.wrong ?? 'word'}`)}
          </p>
        )}
        <Button
          data-act="record-roster"
          disabled={members.length === 0 || bad.length > 0}
          loading={send.isPending}
          onClick={record}
        >
          {t('tracing.recordRoster', { n: members.length })}
        </Button>
        {send.error === null ? null : <ProblemView error={send.error} />}
      </div>
    </details>
  )
}

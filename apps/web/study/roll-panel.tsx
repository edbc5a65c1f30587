import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { StudyRollLine, StudySessionView } from '#study/contract-reads.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { freshKey } from '../shared/evidence.ts'
import { dayTime, fullTime } from '../shared/times.ts'
import { useSendRows } from '../shared/use-send-rows.ts'
import { useWords } from '../shared/words.ts'
import { exportRoll, importRoll } from './roll-sheet.ts'
import { callRoll, excuseMember, makeUp } from './session-acts.form.ts'
import { ATTENDANCE_WORDS, EXCUSE_WORDS, METHOD_WORDS, SAY } from './study-words.ts'

/** The roll, for its keeper alone; everybody else is told that it is not theirs. */
export function RollPanel({ view }: { view: StudySessionView }) {
  const words = useWords()
  return (
    <section className="panel" aria-labelledby="study-roll">
      <h2 id="study-roll">{words(SAY.roll)}</h2>
      {view.forgottenAt !== null ? (
        <p className="flat quiet">{words(SAY.rollForgotten)}</p>
      ) : (
        <p className="flat quiet">
          {words(SAY.keptUntil)} {fullTime(view.forgetAt)}
        </p>
      )}
      {view.roll === null ? (
        <p className="flat quiet">{words(SAY.rollHidden)}</p>
      ) : view.roll.length === 0 ? null : (
        <Roll view={view} roll={view.roll} />
      )}
    </section>
  )
}

function Roll({ view, roll }: { view: StudySessionView; roll: readonly StudyRollLine[] }) {
  const words = useWords()
  return (
    <>
      <SheetActs view={view} />
      <div className="scroll-x">
        <table className="grid" aria-label={words(SAY.roll)}>
          <thead>
            <tr>
              <th scope="col">{words(SAY.name)}</th>
              <th scope="col">{words(SAY.status)}</th>
              <th scope="col">{words(SAY.method)}</th>
              <th scope="col">
                <span className="visually-hidden">{words(SAY.roll)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {roll.map((line) => (
              <RollRow key={line.person} view={view} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function RollRow({ view, line }: { view: StudySessionView; line: StudyRollLine }) {
  const words = useWords()
  const { status, method, reason, at } = line
  const reasonWords = reason === null ? undefined : EXCUSE_WORDS[reason]
  return (
    <tr data-person={line.person} data-attendance={status ?? 'none'}>
      <th scope="row">
        {line.name ?? line.person} <span className="quiet small">{line.person}</span>
        {line.role === null ? null : ` · ${words(line.role === 'chair' ? SAY.chair : SAY.recorder)}`}
      </th>
      <td>
        {words(status === null ? SAY.unmarked : (ATTENDANCE_WORDS[status] ?? SAY.unmarked))}
        {reasonWords === undefined ? '' : `（${words(reasonWords)}）`}
        {line.madeUpAt === null ? '' : ` · ${words(SAY.madeUp)}`}
      </td>
      <td className="num">
        {method === null ? '' : words(METHOD_WORDS[method] ?? SAY.none)} {at === null ? '' : dayTime(at)}
      </td>
      <td>
        <LineActs view={view} line={line} />
      </td>
    </tr>
  )
}

function LineActs({ view, line }: { view: StudySessionView; line: StudyRollLine }) {
  const context = useActContext()
  const { session, status } = view
  const { person } = line
  const owes = line.makeUpDueAt !== null && line.madeUpAt === null
  if (status === 'locked') return owes ? <ActButton act={makeUp(session, person)} context={context} /> : null
  if (status === 'cancelled' || line.method === 'code') return null
  return (
    <div className="acts">
      <ActButton act={callRoll(session, person, 'present')} context={context} />
      <ActButton act={callRoll(session, person, 'absent')} context={context} />
      <ActButton act={excuseMember(session, person)} context={context} />
    </div>
  )
}

/** The roll out as a workbook, and a filled one in. */
function SheetActs({ view }: { view: StudySessionView }) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const send = useSendRows()
  const [said, setSaid] = useState<readonly string[]>([])
  const open = view.status === 'convened' || view.status === 'held'

  async function take(file: File) {
    const { rows, unread } = await importRoll(file)
    const missed = unread.length === 0 ? [] : [`${words(SAY.unreadable)}${unread.join(', ')}`]
    if (rows.length === 0) return setSaid(missed)
    const given = rows.map((row) => ({ session: view.session, ...row }))
    const { accepted, refused } = await send.mutateAsync({ command: 'call-study-roll', rows: given, key: freshKey() })
    setSaid([`${words(SAY.imported)} ${accepted}`, ...missed, ...refused.map((row) => words(row.words))])
  }
  return (
    <div className="acts">
      <Button className="act" onClick={() => void exportRoll(view)}>
        {words(SAY.export)}
      </Button>
      {open ? (
        <>
          <Button className="act" loading={send.isPending} onClick={() => input.current?.click()}>
            {words(SAY.import)}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".xlsx"
            hidden
            aria-label={words(SAY.import)}
            data-testid="roll-file"
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file === undefined) return
              void take(file).catch((cause: unknown) =>
                setSaid([cause instanceof Error ? cause.message : String(cause)]),
              )
            }}
          />
        </>
      ) : null}
      {said.map((line) => (
        <p key={line} className="flat" role="status">
          {line}
        </p>
      ))}
    </div>
  )
}

import { Button } from 'antd'
import { TASK_RULES } from '#volunteers/contract-kinds.ts'
import type { AttendanceRow, MyAct, MyService } from '#volunteers/contract-reads.ts'
import { useWords } from '../shared/words.ts'
import { clockOnly, wall } from './hours.ts'
import { codeSays } from './my-phone.ts'
import type { KeptAct } from './outbox.ts'
import { Status } from './status.tsx'
import { SAY } from './volunteer-words.ts'

interface Props {
  readonly mine: MyService
  readonly code: string | null
  readonly kept: readonly KeptAct[]
  readonly onAct: (command: MyAct['command'], payload: Readonly<Record<string, unknown>>) => Promise<void>
  readonly onUsed: () => void
}
type Doing = Omit<Props, 'mine'> & { readonly row: AttendanceRow; readonly now: string }

/** What the phone itself knows to have happened, sent or not. */
const stands = (row: AttendanceRow, kept: readonly KeptAct[]): string => {
  const done = (command: string) =>
    kept.some((one) => one.command === command && one.payload.attendance === row.attendance && one.refused === null)
  if (done('sign-out-volunteer')) return 'signed-out'
  return done('sign-in-volunteer') ? 'signed-in' : row.status
}

function Acts({ row, now, code, kept, onAct, onUsed }: Doing) {
  const words = useWords()
  const status = stands(row, kept)
  const { remote } = TASK_RULES[row.task]
  const said = code === null ? null : codeSays(code)
  const here = said !== null && said.point === row.point
  const common = { attendance: row.attendance, point: row.point }
  const by = remote ? { proof: 'remote', occurredAt: now } : { proof: 'code', code, occurredAt: said?.at ?? now }
  const signIn = () => onAct('sign-in-volunteer', { ...common, shift: row.shift, task: row.task, ...by }).then(onUsed)
  const output = remote ? { output: { kind: 'records', count: 1, ref: row.attendance } } : {}
  const signOut = () => onAct('sign-out-volunteer', { ...common, ...by, ...output }).then(onUsed)
  const plain = { attendance: row.attendance, occurredAt: now }
  return (
    <div className="acts">
      {status === 'offered' ? (
        <Button onClick={() => void onAct('accept-posting', plain)}>{words(SAY.accept)}</Button>
      ) : null}
      {status === 'offered' || status === 'accepted' ? (
        <>
          {here || remote ? (
            <Button type="primary" onClick={() => void signIn()}>
              {words(SAY.signIn)}
            </Button>
          ) : null}
          <Button
            onClick={() => void onAct('end-posting', { ...plain, ...common, shift: row.shift, reason: 'declined' })}
          >
            {words(SAY.decline)}
          </Button>
        </>
      ) : null}
      {status === 'signed-in' && (here || remote) ? (
        <Button type="primary" onClick={() => void signOut()}>
          {words(SAY.signOut)}
        </Button>
      ) : null}
    </div>
  )
}

/** My posts, the next act on each: accept or decline, in and out by the code, nothing else. */
export function MyPosts({ mine, ...rest }: Props) {
  const words = useWords()
  if (mine.attendances.length === 0) return <p>{words(SAY.noShifts)}</p>
  return (
    <ul className="vol-cards" aria-label={words(SAY.shifts)}>
      {mine.attendances.map((row) => (
        <li
          key={row.attendance}
          className="vol-card"
          data-testid={`post-${row.attendance}`}
          data-status={stands(row, rest.kept)}
        >
          <b>{words(row.pointName)}</b>
          <div>
            {words(TASK_RULES[row.task].words)} · {wall(row.signedInAt ?? row.startsAt)}–
            {clockOnly(row.signedOutAt ?? row.endsAt)}
          </div>
          <Status of={stands(row, rest.kept)} />
          {row.minutes === null ? '' : ` · ${row.minutes} ${words(SAY.minutes)}`}
          <Acts row={row} now={mine.now} {...rest} />
        </li>
      ))}
    </ul>
  )
}

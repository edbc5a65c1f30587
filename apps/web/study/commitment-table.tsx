import type { StudyCommitmentLine } from '#study/contract-reads.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { StatusMark } from '../shared/status-mark.tsx'
import { fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { carryCommitment, keepCommitment } from './commitment-acts.form.ts'
import { SAY } from './study-words.ts'

/** What sessions lead to: who does what by when, first promised and last carried, and the proof. */
export function CommitmentTable({ rows, acts }: { rows: readonly StudyCommitmentLine[]; acts?: boolean }) {
  const words = useWords()
  if (rows.length === 0) return <p className="flat quiet">{words(SAY.none)}</p>
  return (
    <div className="scroll-x">
      <table className="grid" aria-label={words(SAY.commitments)}>
        <thead>
          <tr>
            <th scope="col">{words(SAY.what)}</th>
            <th scope="col">{words(SAY.owner)}</th>
            <th scope="col">{words(SAY.dueAt)}</th>
            <th scope="col">{words(SAY.proof)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.commitment} data-commitment={row.commitment} data-status={row.status}>
              <th scope="row">{words(row.words)}</th>
              <td>{words(row.ownerWords)}</td>
              <td>
                <StatusMark status={row.late ? 'late' : row.status === 'kept' ? 'done' : 'soon'} wordless />{' '}
                <span className="num">{fullTime(row.dueAt)}</span>
                {row.carried === 0 ? null : (
                  <span className="quiet small">
                    {' '}
                    {words(SAY.firstDueAt)} {fullTime(row.firstDueAt)}
                  </span>
                )}
              </td>
              <td>
                {row.proof === null ? null : (
                  <>
                    {words(SAY.kept)} <span className="num">{fullTime(row.keptAt ?? '')}</span>{' '}
                    <span className="quiet small">{row.proof.ref.slice(0, 40)}</span>
                  </>
                )}
                {acts === true ? <OwnActs row={row} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function OwnActs({ row }: { row: StudyCommitmentLine }) {
  const context = useActContext()
  if (row.status === 'kept' || context.post !== row.owner) return null
  return (
    <div className="acts">
      <ActButton act={keepCommitment(row.commitment)} context={context} primary />
      <ActButton act={carryCommitment(row.commitment)} context={context} />
    </div>
  )
}

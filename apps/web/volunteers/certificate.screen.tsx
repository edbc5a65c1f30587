import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { TASK_RULES } from '#volunteers/contract-kinds.ts'
import type { CertificatePaper } from '#volunteers/contract-reads.ts'
import { Loaded } from '../shared/loaded.tsx'
import { useRead } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import { hoursText, wall } from './hours.ts'
import { Status } from './status.tsx'
import { SAY } from './volunteer-words.ts'
import './volunteers.css'

interface PaperProps {
  readonly paper: CertificatePaper
}

function Blocks({ paper }: PaperProps) {
  const words = useWords()
  const line = (head: (typeof SAY)['holder'], value: string) => (
    <tr>
      <th scope="row">{words(head)}</th>
      <td>{value}</td>
    </tr>
  )
  return (
    <table>
      <tbody>
        {line(SAY.holder, paper.holder.name ?? `${paper.person}${words(SAY.simulatedName)}`)}
        {line(SAY.idNumber, paper.holder.idNumber ?? '–')}
        {line(SAY.volunteerNo, paper.holder.volunteerNo ?? '–')}
        {line(
          SAY.service,
          `${paper.services ?? 0} ${words(SAY.attendances)} · ${hoursText(paper.minutes)} ${words(SAY.hours)}`,
        )}
        {paper.tasks.map((task) => (
          <tr key={task.task}>
            <td>{words(TASK_RULES[task.task as 'data-entry'].words)}</td>
            <td>
              {task.services} {words(SAY.attendances)} · {hoursText(task.minutes)} {words(SAY.hours)}
            </td>
          </tr>
        ))}
        {line(SAY.issuer, words(paper.issuer.name))}
        {line(SAY.number, paper.number ?? '–')}
        {line(SAY.issuedOn, paper.issuedOn ?? '–')}
        {line(SAY.verification, paper.code || '–')}
        <tr>
          <th scope="row">{words(SAY.status)}</th>
          <td>
            <Status of={paper.status} />{' '}
            {paper.noticeUntil === null ? '' : `${words(SAY.notice)} ${wall(paper.noticeUntil)}`}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function Signatures({ paper }: PaperProps) {
  const words = useWords()
  return (
    <div className="signatures">
      <span>
        {words(SAY.head)}: {paper.issuer.head ?? ''}
      </span>
      <span>
        {words(SAY.handler)}: {paper.issuer.handler ?? ''}
      </span>
      <span>{words(SAY.seal)}</span>
    </div>
  )
}

/** The paper in the four blocks of the 2015 guidance: holder, service, issuer, number and notes; two signatures and a seal. */
export function CertificateScreen() {
  const words = useWords()
  const { certificate } = useParams({ strict: false })
  const paper = useRead<CertificatePaper>('duties', `/api/volunteers/certificates/${certificate}/paper`)
  return (
    <div className="page">
      <Loaded query={paper}>
        {(found) => (
          <article className="certificate" data-testid="certificate">
            <p>{words(SAY.simulated)}</p>
            <h2>{words(SAY.certificateTitle)}</h2>
            <Blocks paper={found} />
            <Signatures paper={found} />
          </article>
        )}
      </Loaded>
      <p className="no-print">
        <Button onClick={() => window.print()}>{words(SAY.print)}</Button>
      </p>
    </div>
  )
}

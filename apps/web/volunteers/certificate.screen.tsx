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

/** The paper in the four blocks of the 2015 guidance: holder, service, issuer, number and notes; two signatures and a seal. */
export function CertificateScreen() {
  const words = useWords()
  const { certificate } = useParams({ strict: false })
  const paper = useRead<CertificatePaper>('duties', `/api/volunteers/certificates/${certificate}/paper`)
  const line = (head: (typeof SAY)['holder'], value: string) => (
    <tr>
      <th scope="row">{words(head)}</th>
      <td>{value}</td>
    </tr>
  )
  return (
    <div className="page">
      <Loaded query={paper}>
        {(found) => (
          <article className="certificate" data-testid="certificate">
            <p>{words(SAY.simulated)}</p>
            <h2>{words(SAY.certificateTitle)}</h2>
            <table>
              <tbody>
                {line(SAY.holder, found.holder.name ?? `${found.person}${words(SAY.simulatedName)}`)}
                {line(SAY.idNumber, found.holder.idNumber ?? '–')}
                {line(SAY.volunteerNo, found.holder.volunteerNo ?? '–')}
                {line(
                  SAY.service,
                  `${found.services ?? 0} ${words(SAY.attendances)} · ${hoursText(found.minutes)} ${words(SAY.hours)}`,
                )}
                {found.tasks.map((task) => (
                  <tr key={task.task}>
                    <td>{words(TASK_RULES[task.task as 'data-entry'].words)}</td>
                    <td>
                      {task.services} {words(SAY.attendances)} · {hoursText(task.minutes)} {words(SAY.hours)}
                    </td>
                  </tr>
                ))}
                {line(SAY.issuer, words(found.issuer.name))}
                {line(SAY.number, found.number ?? '–')}
                {line(SAY.issuedOn, found.issuedOn ?? '–')}
                {line(SAY.verification, found.code || '–')}
                <tr>
                  <th scope="row">{words(SAY.status)}</th>
                  <td>
                    <Status of={found.status} />{' '}
                    {found.noticeUntil === null ? '' : `${words(SAY.notice)} ${wall(found.noticeUntil)}`}
                  </td>
                </tr>
              </tbody>
            </table>
            <div className="signatures">
              <span>
                {words(SAY.head)}: {found.issuer.head ?? ''}
              </span>
              <span>
                {words(SAY.handler)}: {found.issuer.handler ?? ''}
              </span>
              <span>{words(SAY.seal)}</span>
            </div>
          </article>
        )}
      </Loaded>
      <p className="no-print">
        <Button onClick={() => window.print()}>{words(SAY.print)}</Button>
      </p>
    </div>
  )
}

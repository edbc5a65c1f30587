import { Link } from '@tanstack/react-router'
import type { CertificateRow } from '#volunteers/contract-reads.ts'
import { type Act, type ActContext, text } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Loaded } from '../shared/loaded.tsx'
import { useMe, useNow, useRead } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import { hoursText, wall } from './hours.ts'
import { SheetButtons } from './sheet-buttons.tsx'
import { Status } from './status.tsx'
import { SAY } from './volunteer-words.ts'

const issue = ({ certificate, person }: CertificateRow, head: string): Act => ({
  command: 'issue-certificate',
  words: SAY.issue,
  fields: () => [
    { name: 'number', words: SAY.number, kind: 'text', required: true },
    { name: 'handler', words: SAY.handler, kind: 'text', required: true },
  ],
  payload: (v) => ({ certificate, person, number: text(v.number), head, handler: text(v.handler) }),
})
const makeFinal = ({ certificate }: CertificateRow): Act => ({
  command: 'make-certificate-final',
  words: SAY.final,
  fields: () => [],
  payload: () => ({ certificate }),
})

function CertificateWorkbook({ rows }: { readonly rows: readonly CertificateRow[] }) {
  const words = useWords()
  return (
    <SheetButtons
      name="certificates"
      write={() => ({
        name: words(SAY.certificates),
        notes: [words(SAY.simulated)],
        columns: [SAY.number, SAY.person, SAY.status, SAY.hours, SAY.issuedOn].map((one) => ({
          head: words(one),
        })),
        rows: rows.map((row) => [
          row.number,
          row.person,
          row.status,
          Number(hoursText(row.minutes)) || null,
          row.issuedOn,
        ]),
      })}
    />
  )
}

function NumberLink({ certificate, number }: CertificateRow) {
  if (number === null) return '–'
  return (
    <Link to="/volunteers/certificates/$certificate" params={{ certificate }} search={(old) => ({ place: old.place })}>
      {number}
    </Link>
  )
}

interface LineProps {
  readonly row: CertificateRow
  readonly head: string
  readonly now: string
  readonly context: ActContext
}

function CertificateLine({ row, head, now, context }: LineProps) {
  return (
    <tr>
      <th scope="row">
        <NumberLink {...row} />
      </th>
      <td>{row.person}</td>
      <td>
        <Status of={row.status} />
      </td>
      <td className="num">{hoursText(row.minutes)}</td>
      <td>{row.issuedOn ?? '–'}</td>
      <td>{wall(row.noticeUntil)}</td>
      <td className="acts">
        {row.status === 'requested' ? (
          <ActButton act={issue(row, `w-${head.replace('.', '-')}`)} context={context} primary />
        ) : null}
        {row.status === 'on-notice' && (row.noticeUntil ?? '') <= now ? (
          <ActButton act={makeFinal(row)} context={context} />
        ) : null}
      </td>
    </tr>
  )
}

/** The register of certificates: what is owed first, then what is on notice. */
export function CertificateTable() {
  const words = useWords()
  const context = useActContext()
  const now = useNow()
  const me = useMe().data
  const head = me?.posts.find((one) => one.post === me.post)?.post ?? ''
  const list = useRead<CertificateRow[]>('duties', '/api/volunteers/certificates')
  return (
    <Loaded query={list}>
      {(rows) => (
        <>
          <CertificateWorkbook rows={rows} />
          <div className="vol-scroll">
            <table className="grid" aria-label={words(SAY.certificates)}>
              <thead>
                <tr>
                  {[SAY.number, SAY.person, SAY.status, SAY.hours, SAY.issuedOn, SAY.notice].map((one) => (
                    <th key={one.en}>{words(one)}</th>
                  ))}
                  <th />
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <CertificateLine key={row.certificate} row={row} head={head} now={now} context={context} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Loaded>
  )
}

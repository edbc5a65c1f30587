import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Moment } from '../shared/due.tsx'
import { freshKey } from '../shared/evidence.ts'
import { Loaded } from '../shared/loaded.tsx'
import { ProblemView } from '../shared/problem-view.tsx'
import { type StatedPurpose, usePurpose } from '../shared/purpose.ts'
import { PurposeGate, PurposeNow } from '../shared/purpose-gate.tsx'
import { useMe } from '../shared/queries.ts'
import { useSend } from '../shared/use-send.ts'
import { useWords } from '../shared/words.ts'
import { CAUSE_CHOICES } from './choices.ts'
import './tracing.css'
import { type ContactListPage, useContactList } from './tracing.resource.ts'

type Line = ContactListPage['lines'][number]
/** Causes chosen on the screen and not yet signed, by person. */
type Given = Readonly<Record<string, string>>

export function ContactListScreen() {
  const { place, date } = useParams({ strict: false })
  const { t } = useTranslation()
  const stated = usePurpose('record')
  const guest = useMe().data?.guest ?? true
  if (place === undefined || date === undefined) return null
  if (stated.purpose === null && !guest) return <PurposeGate title={t('tracing.lists')} what={date} stated={stated} />
  return <ListFor place={place} date={date} stated={stated} />
}

function ListFor({ place, date, stated }: { place: string; date: string; stated: StatedPurpose }) {
  const { t } = useTranslation()
  const list = useContactList(place, date, stated)
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('tracing.listOf', { place: list.data?.list.placeName ?? place, date })}</h1>
        <PurposeNow stated={stated} />
      </div>
      <Loaded query={list}>{(page) => <Lines page={page} />}</Loaded>
    </div>
  )
}

/** The lines that want a cause stand on top; the signature names everybody. */
function Lines({ page }: { page: ContactListPage }) {
  const send = useSend()
  const [given, setGiven] = useState<Given>({})
  const key = useMemo(() => `${freshKey()}${send.submittedAt}`, [send.submittedAt])
  const { list, lines } = page
  const open = lines.filter(({ wantsCause, cause, person }) => wantsCause && cause === null && !given[person])
  const signed = list.signedAt !== null && !list.addedSince
  const give = (causes: Given) => setGiven((old) => ({ ...old, ...causes }))
  function sign() {
    const explained = Object.entries(given).flatMap(([person, cause]) => (cause === '' ? [] : [{ person, cause }]))
    const people = lines.map(({ person }) => person)
    const payload = () => ({ place: list.place, date: list.date, people, explained })
    send.mutate({ command: 'clear-contact-list', payload, idempotencyKey: key })
  }
  return (
    <>
      <Balance list={list} open={open.length} />
      {signed ? null : <SignActs open={open} onGive={give} signing={send.isPending} onSign={sign} />}
      {send.error === null ? null : <ProblemView error={send.error} />}
      <LineTable lines={lines} given={given} onGive={give} signed={signed} />
    </>
  )
}

/** Either when the list was signed, or how it stands until then. */
function Balance({ list, open }: { list: ContactListPage['list']; open: number }) {
  const { t } = useTranslation()
  return (
    <p className="flat">
      {list.signedAt === null ? (
        t('tracing.balance', { listed: list.listed, placed: list.placed, waiting: list.waiting, open })
      ) : (
        <>
          {t('tracing.signed')} <Moment at={list.signedAt} />
        </>
      )}
    </p>
  )
}

interface SignProps {
  readonly open: readonly Line[]
  readonly onGive: (causes: Given) => void
  readonly signing: boolean
  readonly onSign: () => void
}
/** One cause for everybody who still wants one, and the signature. */
function SignActs({ open, onGive, signing, onSign }: SignProps) {
  const { t } = useTranslation()
  return (
    <div className="acts">
      {open.length === 0 ? null : (
        <label className="tracing-causes">
          {t('tracing.causeForAll')}{' '}
          <select
            value=""
            data-act="cause-for-all"
            onChange={({ target: { value } }) => onGive(Object.fromEntries(open.map(({ person }) => [person, value])))}
          >
            <CauseOptions />
          </select>
        </label>
      )}
      <Button type="primary" size="large" data-act="clear-contact-list" loading={signing} onClick={onSign}>
        {t('tracing.sign')}
      </Button>
    </div>
  )
}

interface TableProps {
  readonly lines: readonly Line[]
  readonly given: Given
  readonly onGive: (causes: Given) => void
  readonly signed: boolean
}
function LineTable({ lines, given, onGive, signed }: TableProps) {
  const { t } = useTranslation()
  return (
    <section className="scroll-x panel tracing-causes" aria-label={t('tracing.lists')}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('person.person')}</th>
            <th scope="col">{t('person.status')}</th>
            <th scope="col">{t('tracing.cause')}</th>
            <th scope="col">{t('tracing.determinedAt')}</th>
            <th scope="col">{t('tracing.placedAt')}</th>
            <th scope="col">{t('person.home')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.person} data-line={line.person}>
              <th scope="row">
                <Link to="/people/$person" params={{ person: line.person }}>
                  {line.person}
                </Link>
              </th>
              <td>
                {t(`person.contactStatus.${line.status}` as 'person.contactStatus.placed')}
                {line.late ? ` · ${t('tracing.late')}` : ''}
              </td>
              <td>
                <CauseCell
                  line={line}
                  given={given[line.person] ?? ''}
                  signed={signed}
                  onGive={(cause) => onGive({ [line.person]: cause })}
                />
              </td>
              <td>
                <Moment at={line.determinedAt} />
              </td>
              <td>{line.placedAt === null ? '' : <Moment at={line.placedAt} />}</td>
              <td>{line.homeName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CauseProps {
  readonly line: Line
  readonly given: string
  readonly signed: boolean
  readonly onGive: (cause: string) => void
}
/** Empty for a line in time, words once a cause is on record, a choice until then. */
function CauseCell({ line, given, signed, onGive }: CauseProps) {
  const { t } = useTranslation()
  const words = useWords()
  if (!line.wantsCause) return null
  if (line.cause !== null) {
    return words(CAUSE_CHOICES.find(({ value }) => value === line.cause)?.words ?? { zh: '', en: '' })
  }
  return (
    <select
      aria-label={`${t('tracing.cause')} ${line.person}`}
      value={given}
      disabled={signed}
      onChange={(event) => onGive(event.target.value)}
    >
      <CauseOptions />
    </select>
  )
}

function CauseOptions() {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <>
      <option value="">{t('tracing.causeMissing')}</option>
      {CAUSE_CHOICES.map(({ value, words: label }) => (
        <option key={value} value={value}>
          {words(label)}
        </option>
      ))}
    </>
  )
}

import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CATEGORY_CHOICES } from '../people/choices.ts'
import { freshKey } from '../shared/evidence.ts'
import { ProblemView } from '../shared/problem-view.tsx'
import { useSendRows } from '../shared/use-send-rows.ts'
import { useWords } from '../shared/words.ts'
import { parseContactLines } from './parse-contact-lines.ts'
import { RowsAnswer } from './rows-answer.tsx'
import type { InterviewRow } from './tracing.resource.ts'

type Category = 'close' | 'secondary' | 'general'

/** Fast entry: one contact a line, typed or pasted from a sheet; all are determined with one act, each by itself. */
export function ContactEntry({ row }: { row: InterviewRow }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [category, setCategory] = useState<Category>('close')
  const send = useSendRows()
  const key = useMemo(() => `${freshKey()}${send.submittedAt}`, [send.submittedAt])
  const { contacts, bad } = parseContactLines(text, row.home)
  const people = contacts.map(({ person }) => person)

  function determine() {
    const rows = contacts.map((contact) => ({
      lastExposureAt: row.foundAt,
      ...contact,
      indexCase: row.person,
      indexFoundAt: row.foundAt,
      category,
      source: 'stated',
    }))
    send.mutate({ command: 'determine-contact', rows, key }, { onSuccess: () => setText('') })
  }
  return (
    <section className="panel tracing-entry" aria-labelledby="entry">
      <h2 id="entry">{t('tracing.entry')}</h2>
      <label htmlFor="contact-lines" className="quiet">
        {t('tracing.entryHint')}
      </label>
      <Input.TextArea
        id="contact-lines"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && people.length > 0 && bad.length === 0) determine()
        }}
        autoSize={{ minRows: 4, maxRows: 16 }}
        spellCheck={false}
        placeholder={`p-0001\np-0002 同事 150105001001-02-05 中 1-5 hours`}
      />
      <BadLines bad={bad} />
      <div className="row">
        <CategoryChoice category={category} onChoose={setCategory} />
        <Button
          type="primary"
          size="large"
          data-act="determine-all"
          disabled={people.length === 0 || bad.length > 0}
          loading={send.isPending}
          onClick={determine}
        >
          {t('tracing.determineN', { n: people.length })}
        </Button>
      </div>
      {send.error === null ? null : <ProblemView error={send.error} />}
      {send.data === undefined ? null : <RowsAnswer answer={send.data} rows={send.variables?.rows ?? []} />}
    </section>
  )
}

/** Each line that could not be read, as it was typed, and why. */
function BadLines({ bad }: { bad: ReturnType<typeof parseContactLines>['bad'] }) {
  const { t } = useTranslation()
  if (bad.length === 0) return null
  return (
    <ul className="tracing-bad" role="alert">
      {bad.map(({ line, text, wrong }) => (
        <li key={line}>
          {t('tracing.line', { n: line })} <code>{text}</code> — {t(`tracing.wrong.${wrong}`)}
        </li>
      ))}
    </ul>
  )
}

function CategoryChoice({ category, onChoose }: { category: Category; onChoose: (chosen: Category) => void }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <label>
      {t('person.category')}{' '}
      <select value={category} onChange={(event) => onChoose(event.target.value as Category)}>
        {CATEGORY_CHOICES.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {words(choice.words)}
          </option>
        ))}
        <option value="general">{t('person.general')}</option>
      </select>
    </label>
  )
}

import { useTranslation } from 'react-i18next'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due, Moment } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { useClock, useMe, useNow, useRead } from '../shared/queries.ts'
import type { DirectiveView } from '../shared/read-types.ts'
import { useAppSearch } from '../shared/search.ts'
import { StatusMark } from '../shared/status-mark.tsx'
import { useWords } from '../shared/words.ts'
import { answerDirective, checkDirective, issueDirective, receiptDirective } from './directive-acts.form.ts'
import { relayDirective } from './relay-directive.form.ts'
import { useIssuingCommand } from './use-issuing-command.ts'

export function DirectivesScreen() {
  const { t } = useTranslation()
  const search = useAppSearch()
  const city = useClock().data?.city ?? ''
  const context = useActContext()
  const command = useIssuingCommand(context.post)
  const place = search.place ?? city
  const list = useRead<DirectiveView[]>(
    'directives',
    '/api/directives',
    { place, post: search.holder },
    { enabled: place !== '' },
  )
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('directive.title')}</h1>
        {command === null ? null : (
          <ActButton act={issueDirective({ command, to: '', overdue: null })} context={context} />
        )}
      </div>
      <Loaded query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <Nothing>{t('directive.none')}</Nothing>
          ) : (
            <div className="cards">
              {rows.map((row) => (
                <DirectiveCard key={row.directive} row={row} />
              ))}
            </div>
          )
        }
      </Loaded>
    </div>
  )
}

/** Receipt → done → answered → effect checked, with what is still owed and by when. */
function DirectiveCard({ row }: { row: DirectiveView }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <article className="panel duty" data-directive={row.directive}>
      <h3>
        {row.kind === 'supervision' ? `[${t('command.circular')}] ` : ''}
        {words(row.subject)}
      </h3>
      <p className="flat quiet small">
        {t('directive.from')} {words(row.fromWords)} → {words(row.toWords)} · <Moment at={row.issuedAt} />
      </p>
      <p className="flat">
        <Step
          done={row.receiptedAt}
          due={row.receiptDueAt}
          word={t('directive.receipted')}
          waiting={t('directive.waitingReceipt')}
        />
        {' · '}
        <Step
          done={row.answeredAt}
          due={row.answerDueAt}
          word={t('directive.answered')}
          waiting={t('directive.answerDue')}
        />
      </p>
      {row.figureBefore === null ? null : (
        <p className="flat quiet small num">
          {t('directive.before', { n: row.figureBefore })}
          {row.figureAfter === null ? '' : ` → ${t('directive.after', { n: row.figureAfter })}`}
        </p>
      )}
      <DirectiveActs row={row} />
    </article>
  )
}

function Step({
  done,
  due,
  word,
  waiting,
}: {
  done: string | null
  due: string | null
  word: string
  waiting: string
}) {
  const now = useNow()
  if (done !== null) {
    return (
      <span>
        <StatusMark status="done" wordless /> {word} <Moment at={done} />
      </span>
    )
  }
  return (
    <span>
      {due !== null && due < now ? <StatusMark status="late" /> : <StatusMark status="unknown" wordless />} {waiting}{' '}
      {due === null ? null : <Due at={due} now={now} />}
    </span>
  )
}

function DirectiveActs({ row }: { row: DirectiveView }) {
  const context = useActContext()
  const me = useMe().data
  const held = (post: string) => me?.posts.some((one) => one.post === post) ?? false
  if (held(row.to) && row.answeredAt === null) {
    return (
      <div className="acts">
        {row.receiptedAt === null ? (
          <ActButton act={receiptDirective(row.directive)} context={context} primary />
        ) : null}
        <ActButton act={answerDirective(row.directive)} context={context} />
        {row.receiptedAt === null ? null : (
          <ActButton act={relayDirective(row.directive, row.place)} context={{ ...context, place: row.place }} />
        )}
      </div>
    )
  }
  if (!held(row.from) || row.answeredAt === null || row.effect !== null) return null
  return (
    <div className="acts">
      <ActButton act={checkDirective(row.directive, row.figure)} context={context} primary />
    </div>
  )
}

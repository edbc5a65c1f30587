import { useTranslation } from 'react-i18next'
import { Moment } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { useRead } from '../shared/queries.ts'
import type { DirectiveView } from '../shared/read-types.ts'
import { useWords } from '../shared/words.ts'

/** Directives as they went down: each with its parts, receipts, answers and what became of its figure. */
export function DirectiveTree({ place }: { place: string }) {
  const { t } = useTranslation()
  const list = useRead<DirectiveView[]>('directives', '/api/directives', { place }, { enabled: place !== '' })
  return (
    <section className="panel" aria-label={t('command.tree')}>
      <h2>{t('command.tree')}</h2>
      <Loaded query={list}>
        {(rows) => {
          const ids = new Set(rows.map(({ directive }) => directive))
          const roots = rows.filter(({ parent }) => parent === null || !ids.has(parent))
          return roots.length === 0 ? <Nothing>{t('directive.none')}</Nothing> : <Branch rows={rows} of={roots} />
        }}
      </Loaded>
    </section>
  )
}

function Branch({ rows, of }: { rows: readonly DirectiveView[]; of: readonly DirectiveView[] }) {
  return (
    <ul>
      {of.map((row) => {
        const below = rows.filter(({ parent }) => parent === row.directive)
        return (
          <li key={row.directive} data-directive={row.directive}>
            <Line row={row} />
            {below.length === 0 ? null : <Branch rows={rows} of={below} />}
          </li>
        )
      })}
    </ul>
  )
}

function Line({ row }: { row: DirectiveView }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <>
      {row.kind === 'supervision' ? <strong>[{t('command.circular')}] </strong> : null}
      {words(row.subject)} → {words(row.toWords)}{' '}
      <span className="quiet small">
        {row.receiptedAt === null ? (
          t('directive.waitingReceipt')
        ) : (
          <>
            {t('directive.receipted')} <Moment at={row.receiptedAt} />
          </>
        )}
        {row.answeredAt === null ? null : (
          <>
            {' · '}
            {t('directive.answered')} <Moment at={row.answeredAt} />
          </>
        )}
        {row.parts === 0
          ? null
          : ` · ${t('command.parts', { parts: row.parts, receipted: row.partsReceipted, answered: row.partsAnswered })}`}
        {row.figureBefore === null ? null : ` · ${row.figureBefore} → ${row.figureAfter ?? '…'}`}
      </span>
    </>
  )
}

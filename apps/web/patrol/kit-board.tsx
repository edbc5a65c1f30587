import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchView, IssueView, KitView } from '#patrol/contract-reads.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due } from '../shared/due.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { useRead } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import { issueKit, receiveBatch, settleDifference } from './kit-acts.form.ts'
import { KitReceipt } from './kit-receipt.tsx'
import { KitSheetActs } from './kit-sheet-acts.tsx'
import { ISSUE_WORDS, KIT_WORDS } from './patrol-words.ts'

/** Batches and what each unit counted; what differs stands first. */
export function KitBoard({ place, leads }: { readonly place: string | undefined; readonly leads: boolean }) {
  const { t } = useTranslation()
  const context = useActContext()
  const kit = useRead<KitView>('board', '/api/patrol/kit', { place })
  return (
    <Loaded query={kit}>
      {(view) => (
        <>
          {leads ? (
            <div className="acts">
              <ActButton act={receiveBatch} context={context} />
            </div>
          ) : null}
          <div className="cards">
            {view.batches.map((batch) => (
              <BatchCard key={batch.batch} batch={batch} leads={leads} />
            ))}
          </div>
          <section className="panel" aria-label={t('patrol.issues')}>
            <h2>{t('patrol.issues')}</h2>
            <KitSheetActs issues={view.issues} leads={leads} />
            <Issues view={view} leads={leads} />
          </section>
        </>
      )}
    </Loaded>
  )
}

function BatchCard({ batch, leads }: { readonly batch: BatchView; readonly leads: boolean }) {
  const { t } = useTranslation()
  const words = useWords()
  const context = useActContext()
  const { units, counted, differing, waiting } = batch
  return (
    <article className={differing > 0 ? 'panel duty duty-late' : 'panel duty'} data-batch={batch.batch}>
      <h3 className="flat">{words(batch.words)}</h3>
      <p className="flat num big">
        {batch.issued} / {batch.quantity}
      </p>
      <p className="flat">
        {t('patrol.batchSays', { units, counted })}
        {differing > 0 ? ` · ▲ ${t('patrol.differing', { n: differing })}` : ''}
        {waiting > 0 ? ` · ○ ${t('patrol.waiting', { n: waiting })}` : ''}
      </p>
      {leads && batch.issued < batch.quantity ? (
        <div className="acts">
          <ActButton act={issueKit(batch.batch)} context={context} primary />
        </div>
      ) : null}
    </article>
  )
}

function Issues({ view, leads }: { readonly view: KitView; readonly leads: boolean }) {
  const { t } = useTranslation()
  const [paper, setPaper] = useState<string | null>(null)
  const shown = view.issues.find(({ issue }) => issue === paper)
  return (
    <>
      {shown === undefined ? null : <KitReceipt issue={shown} onClose={() => setPaper(null)} />}
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('patrol.status')}</th>
              <th scope="col">{t('patrol.unitHead')}</th>
              <th scope="col">{t('patrol.item')}</th>
              <th scope="col" className="num">
                {t('patrol.quantity')}
              </th>
              <th scope="col" className="num">
                {t('patrol.counted')}
              </th>
              <th scope="col" className="num">
                {t('patrol.inUse')}
              </th>
              <th scope="col">{t('patrol.due')}</th>
              <th scope="col">{t('patrol.act')}</th>
            </tr>
          </thead>
          <tbody>
            {view.issues.map((row) => (
              <IssueLine key={row.issue} row={row} now={view.at} leads={leads} onPaper={() => setPaper(row.issue)} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface LineProps {
  readonly row: IssueView
  readonly now: string
  readonly leads: boolean
  readonly onPaper: () => void
}
function IssueLine({ row, now, leads, onPaper }: LineProps) {
  const { t } = useTranslation()
  const words = useWords()
  const context = useActContext()
  const status = ISSUE_WORDS[row.status] ?? { mark: '', zh: row.status, en: row.status }
  const due = row.status === 'issued' ? row.countDueAt : row.status === 'differs' ? row.settleDueAt : null
  return (
    <tr data-issue={row.issue} data-status={row.status}>
      <td>
        <span aria-hidden="true">{status.mark}</span> {words(status)}
      </td>
      <th scope="row">{words(row.unitWords)}</th>
      <td>{words(KIT_WORDS[row.item])}</td>
      <td className="num">{row.quantity}</td>
      <td className="num">
        {row.counted ?? t('patrol.notYet')}
        {row.defective !== null && row.defective > 0 ? ` (${t('patrol.broken', { n: row.defective })})` : ''}
      </td>
      <td className="num">{row.inUse}</td>
      <td>{due === null ? '' : <Due at={due} now={now} />}</td>
      <td className="compact">
        <div className="acts">
          {leads && row.status === 'differs' ? (
            <ActButton act={settleDifference(row.issue)} context={context} primary />
          ) : null}
          {row.counted === null ? null : (
            <button type="button" className="link-button" onClick={onPaper} data-testid={`paper-${row.issue}`}>
              {t('patrol.receipt')}
            </button>
          )}
        </div>
      </td>
    </tr>
  )
}

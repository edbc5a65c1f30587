import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { IssueView } from '#patrol/contract-reads.ts'
import { fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { ISSUE_WORDS, KIT_WORDS } from './patrol-words.ts'

/** The receipt of an issue as both sides sign it. Printing prints this paper alone. */
export function KitReceipt({ issue, onClose }: { readonly issue: IssueView; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const words = useWords()
  const lines: readonly (readonly [string, string])[] = [
    [t('patrol.issueNo'), issue.issue],
    [t('patrol.unitHead'), words(issue.unitWords)],
    [t('patrol.item'), words(KIT_WORDS[issue.item])],
    [t('patrol.issuedAt'), fullTime(issue.issuedAt)],
    [t('patrol.quantity'), String(issue.quantity)],
    [t('patrol.counted'), String(issue.counted ?? t('patrol.notYet'))],
    [t('patrol.defective'), String(issue.defective ?? 0)],
    [t('patrol.status'), words(ISSUE_WORDS[issue.status] ?? { zh: issue.status, en: issue.status })],
    [t('patrol.countedAt'), issue.countedAt === null ? t('patrol.notYet') : fullTime(issue.countedAt)],
  ]
  return (
    <article className="print-sheet" data-testid="kit-receipt">
      <h2>{t('patrol.receiptTitle')}</h2>
      <dl className="facts">
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        {t('patrol.signIssuer')} ____________ {t('patrol.signReceiver')} ____________
      </p>
      <p className="quiet">{t('patrol.simulated')}</p>
      <div className="acts">
        <Button onClick={() => window.print()}>{t('patrol.print')}</Button>
        <Button onClick={onClose}>{t('patrol.closePaper')}</Button>
      </div>
    </article>
  )
}

import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { freshKey } from '../shared/evidence.ts'
import { ProblemView } from '../shared/problem-view.tsx'
import { useSendRows } from '../shared/use-send-rows.ts'
import { useWords } from '../shared/words.ts'
import type { TransferPlan } from './transfer.resource.ts'

/** What the rule would do with those selected, and why; one press sends it, each row decided by itself. */
export function PlanPreview({ plan, onDone }: { plan: TransferPlan; onDone: () => void }) {
  const { t } = useTranslation()
  const words = useWords()
  const send = useSendRows()
  const key = useMemo(freshKey, [])
  const beds = plan.planned.filter((one) => one.class === 'positive')
  const rooms = plan.planned.length - beds.length
  const rows = beds.map(({ person, facility }) => ({ person, facility, reason: 'nearest-with-beds' }))
  return (
    <section className="panel" aria-labelledby="plan" data-testid="plan">
      <h2 id="plan">{t('transfer.planTitle')}</h2>
      <p className="flat quiet small">{t('transfer.planWhy')}</p>
      <PlanLines plan={plan} />
      {plan.unplanned.length === 0 ? null : (
        <p className="flat">{t('transfer.planUnplanned', { n: plan.unplanned.length })}</p>
      )}
      {rooms === 0 ? null : <p className="flat quiet">{t('transfer.planRooms', { n: rooms })}</p>}
      {send.error === null ? null : <ProblemView error={send.error} />}
      {send.data === undefined ? (
        <div className="acts">
          {rows.length === 0 ? null : (
            <Button
              type="primary"
              className="act"
              loading={send.isPending}
              onClick={() => send.mutate({ command: 'assign-bed', rows, key })}
              data-act="assign-beds"
            >
              {t('transfer.planSend', { n: rows.length })}
            </Button>
          )}
          <Button className="act" onClick={onDone}>
            {t('app.close')}
          </Button>
        </div>
      ) : (
        <Sent
          accepted={send.data.accepted}
          refused={send.data.refused.map(({ words: why }) => words(why))}
          onDone={onDone}
        />
      )}
    </section>
  )
}

/** One line a person: where to and by which rule, or why nowhere. */
function PlanLines({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <>
      {plan.planned.length + plan.unplanned.length === 0 ? <p>{t('transfer.planNobody')}</p> : null}
      <ul className="lines">
        {plan.planned.map((one) => (
          <li key={one.person} data-planned={one.person}>
            <strong className="num">{one.person}</strong> → {words(one.name)}{' '}
            <span className="quiet">
              {words(one.reason)}
              {one.notNearer === null ? '' : ` · ${t('transfer.planNearer', { why: words(one.notNearer) })}`}
            </span>
          </li>
        ))}
        {plan.unplanned.map((one) => (
          <li key={one.person} data-unplanned={one.person}>
            <strong className="num">{one.person}</strong> <span className="loud">■</span> {words(one.reason)}
          </li>
        ))}
      </ul>
    </>
  )
}

interface SentProps {
  readonly accepted: number
  readonly refused: readonly string[]
  readonly onDone: () => void
}
function Sent({ accepted, refused, onDone }: SentProps) {
  const { t } = useTranslation()
  return (
    <div role="status" data-testid="plan-sent">
      <p className="flat">{t('transfer.sent', { accepted })}</p>
      {refused.length === 0 ? null : <p className="flat loud">{t('transfer.sentRefused', { n: refused.length })}</p>}
      <ul className="flat">
        {refused.map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
      <Button className="act" onClick={onDone}>
        {t('app.close')}
      </Button>
    </div>
  )
}

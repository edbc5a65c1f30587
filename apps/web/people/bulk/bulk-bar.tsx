import { Button, Form, Progress } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Values } from '../../shared/act.ts'
import { useActContext } from '../../shared/act-context.ts'
import { ActField } from '../../shared/act-fields.tsx'
import { count } from '../../shared/numbers.ts'
import type { StatedPurpose } from '../../shared/purpose.ts'
import { useWords } from '../../shared/words.ts'
import { BULK_ACTS, type BulkAct, type Listed, sharedFields } from './bulk-act.ts'
import { RunView } from './run-view.tsx'
import { type Bulk, useBulk } from './use-bulk.ts'

interface Props {
  readonly of: Listed['as']
  readonly chosen: readonly Listed[]
  readonly stated: StatedPurpose
}

/** What can be done for the chosen rows, with how many each act fits; its form asks only what is the same for all. */
export function BulkBar({ of, chosen, stated }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  const bulk = useBulk(useActContext(), stated)
  const [open, setOpen] = useState<BulkAct | null>(null)
  const acts = BULK_ACTS.filter((one) => one.of === of).map((one) => ({ one, fits: chosen.filter(one.fits).length }))
  if (chosen.length === 0 && open === null && bulk.state === null)
    return <p className="flat quiet">{t('bulk.choose')}</p>
  return (
    <section className="panel" aria-labelledby="bulk" data-testid="bulk">
      <h2 id="bulk">{t('bulk.title', { n: count(chosen.length) })}</h2>
      <div className="acts">
        {acts.map(({ one, fits }) => (
          <Button
            key={one.act.command}
            className="act"
            type={one === open ? 'primary' : 'default'}
            disabled={fits === 0 || bulk.running}
            onClick={() => {
              bulk.clear()
              setOpen(one)
            }}
            data-bulk={one.act.command}
          >
            {t('bulk.fits', { words: words(one.act.words), n: count(fits) })}
          </Button>
        ))}
      </div>
      {open === null ? null : (
        <BulkForm key={open.act.command} act={open} chosen={chosen} bulk={bulk} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}

interface FormProps {
  readonly act: BulkAct
  readonly chosen: readonly Listed[]
  readonly bulk: Bulk
  readonly onClose: () => void
}
function BulkForm({ act, chosen, bulk, onClose }: FormProps) {
  const { t } = useTranslation()
  const context = useActContext()
  const [form] = Form.useForm<Record<string, never>>()
  const [sent, setSent] = useState<Values>({})
  const fitting = useMemo(() => chosen.filter(act.fits), [chosen, act])
  const { state, running } = bulk
  function submit(values: Values) {
    setSent(values)
    void bulk.start(act, fitting, values)
  }
  function close() {
    bulk.clear()
    onClose()
  }
  if (state !== null)
    return (
      <>
        {running ? <Working done={state.done} total={state.total} /> : null}
        {running ? null : (
          <RunView state={state} onGoOn={() => void bulk.start(act, state.left, sent)} onClose={close} />
        )}
      </>
    )
  return (
    <Form
      form={form}
      name="act"
      layout="vertical"
      initialValues={act.act.initial?.(context) ?? {}}
      onFinish={(values) => submit(values as Values)}
      data-testid={`bulk-${act.act.command}`}
    >
      {act.rule === undefined ? null : <p className="flat quiet">{t(`bulk.${act.rule.words}`)}</p>}
      {act.own.includes('receipt') ? <p className="flat quiet">{t('bulk.eachReceipt')}</p> : null}
      {fitting.length < chosen.length ? (
        <p className="flat">{t('bulk.skipped', { n: count(chosen.length - fitting.length) })}</p>
      ) : null}
      <div className="bulk-fields">
        {sharedFields(act, context).map((field) => (
          <ActField key={field.name} field={field} context={context} />
        ))}
      </div>
      <div className="acts">
        <Button className="act" type="primary" htmlType="submit" disabled={fitting.length === 0} data-act="start-bulk">
          {t('bulk.start', { n: count(fitting.length) })}
        </Button>
        <Button className="act" onClick={close}>
          {t('bulk.close')}
        </Button>
      </div>
    </Form>
  )
}

function Working({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation()
  return (
    <div role="status">
      <p className="flat num">{t('bulk.running', { done: count(done), total: count(total) })}</p>
      <Progress
        percent={Math.round((done / Math.max(1, total)) * 100)}
        aria-label={t('bulk.running', { done, total })}
      />
    </div>
  )
}

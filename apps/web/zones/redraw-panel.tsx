import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { freshKey } from '../shared/evidence.ts'
import { Loaded } from '../shared/loaded.tsx'
import { count } from '../shared/numbers.ts'
import { ProblemView } from '../shared/problem-view.tsx'
import { usePurpose } from '../shared/purpose.ts'
import { useRead } from '../shared/queries.ts'
import type { ZonePage } from '../shared/read-types.ts'
import { useSend } from '../shared/use-send.ts'
import type { RedrawPreview } from './read-types.ts'

/** Drawn by building: what stays and who is free, seen before it is done and confirmed by the compound's name. */
export function RedrawPanel({ page }: { page: ZonePage }) {
  const { t } = useTranslation()
  const { headers, purpose } = usePurpose('record')
  const { place } = page.zone
  const preview = useRead<RedrawPreview>(
    'zones',
    `/api/zones/${encodeURIComponent(place)}/redraw`,
    {},
    { enabled: purpose !== null, headers },
  )
  return (
    <section className="panel" aria-labelledby="redraw" data-testid="redraw">
      <h2 id="redraw">{t('redraw.title')}</h2>
      <Loaded query={preview}>{(plan) => <Plan plan={plan} name={page.zone.placeName} />}</Loaded>
    </section>
  )
}

function Plan({ plan, name }: { plan: RedrawPreview; name: string }) {
  const { t } = useTranslation()
  const rows = [
    ['zones', plan.before.zones, plan.after.zones],
    ['households', plan.before.households, plan.after.households],
    ['residents', plan.before.residents, plan.after.residents],
  ] as const
  return (
    <>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('redraw.what')}</th>
            <th scope="col">{t('redraw.before')}</th>
            <th scope="col">{t('redraw.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, before, after]) => (
            <tr key={what}>
              <th scope="row">{t(`redraw.${what}`)}</th>
              <td className="num">{count(before)}</td>
              <td className="num">{count(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="flat">
        {t('redraw.keeps')}: {plan.keep.map(({ placeName }) => placeName).join('、') || t('redraw.nobody')}
      </p>
      <p className="flat quiet">
        {t('redraw.frees')}: {plan.free.map(({ placeName }) => placeName).join('、') || t('redraw.others')}
      </p>
      {plan.keep.length === 0 ? <p className="flat">{t('redraw.liftInstead')}</p> : <Confirm plan={plan} name={name} />}
    </>
  )
}

function Confirm({ plan, name }: { plan: RedrawPreview; name: string }) {
  const { t } = useTranslation()
  const send = useSend()
  const [typed, setTyped] = useState('')
  const idempotencyKey = useMemo(freshKey, [])
  const buildings = plan.keep.map(({ place, households, residents, cases }) => ({
    place,
    households,
    residents,
    cases,
  }))
  return (
    <div className="acts">
      <label htmlFor="redraw-name">
        {t('redraw.confirm', { name })}{' '}
        <Input id="redraw-name" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <Button
        danger
        type="primary"
        disabled={typed.trim() !== name}
        loading={send.isPending}
        data-act="redraw-zone"
        onClick={() =>
          send.mutate({ command: 'redraw-zone', payload: () => ({ place: plan.zone, buildings }), idempotencyKey })
        }
      >
        {t('redraw.do')}
      </Button>
      {send.error === null ? null : <ProblemView error={send.error} />}
    </div>
  )
}

import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PACKS } from '#kernel/policy/packs.ts'
import type { PackChangeAnswer } from '#outbreak/pack-change/contract.ts'
import { postJson } from '../shared/api.ts'
import { Moment } from '../shared/due.tsx'
import { count } from '../shared/numbers.ts'
import { ProblemView } from '../shared/problem-view.tsx'
import { queryClient, useMe } from '../shared/queries.ts'
import { fromFormTime, toFormTime } from '../shared/times.ts'

/** Previewed first, with its lists; then done by whoever types the new pack's id. */
export function PackChange({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation()
  const begins = PACKS.find((pack) => pack.id === to)?.effectiveFrom
  const [at, setAt] = useState(begins === undefined ? '' : toFormTime(begins))
  const change = useMutation({
    mutationFn: (dryRun: boolean) =>
      postJson<PackChangeAnswer>('/api/policy/change', { from, to, at: fromFormTime(at), dryRun }),
    onSuccess: (answer) => (answer.dryRun ? undefined : queryClient.invalidateQueries()),
  })
  return (
    <section className="panel" aria-label={t('policy.change')} data-pack-change={`${from} ${to}`}>
      <h2>{t('policy.change')}</h2>
      <p className="quiet">{t('policy.changeWhy')}</p>
      <div className="acts">
        <span>
          {t('policy.at')}{' '}
          <Input
            aria-label={t('policy.at')}
            type="datetime-local"
            value={at}
            onChange={(event) => setAt(event.target.value)}
            style={{ width: 220 }}
          />
        </span>
        <Button
          type="primary"
          className="act"
          loading={change.isPending}
          disabled={at === '' || from === to}
          onClick={() => change.mutate(true)}
          data-act="preview-pack-change"
        >
          {t('policy.preview')}
        </Button>
      </div>
      {change.error === null ? null : <ProblemView error={change.error} />}
      {change.data === undefined ? null : (
        <>
          <Told answer={change.data} />
          {change.data.dryRun ? <Confirm to={to} pending={change.isPending} onDo={() => change.mutate(false)} /> : null}
        </>
      )}
    </section>
  )
}

/** The name of the pack typed out: an act on thousands of people is not done by a slip. */
function Confirm({ to, pending, onDo }: { to: string; pending: boolean; onDo: () => void }) {
  const { t } = useTranslation()
  const guest = useMe().data?.guest ?? true
  const [typed, setTyped] = useState('')
  if (guest) return <p className="quiet">{t('problem.noRightGuest')}</p>
  const hint = t('policy.confirmHint', { pack: to })
  return (
    <div className="acts">
      <Input
        aria-label={hint}
        placeholder={hint}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        style={{ maxWidth: 360 }}
      />
      <Button danger className="act" disabled={typed !== to} loading={pending} onClick={onDo} data-act="change-pack">
        {t('policy.do')}
      </Button>
    </div>
  )
}

function Told({ answer }: { answer: PackChangeAnswer }) {
  const { t } = useTranslation()
  const { contacts, secondaryContacts, zones, people } = answer.counts
  return (
    <div role="status" data-done={!answer.dryRun}>
      <p>
        <strong>{answer.dryRun ? t('policy.previewed') : t('policy.done')}</strong>
        {answer.refused.length === 0 ? null : (
          <span className="loud"> {t('policy.refused', { n: answer.refused.length })}</span>
        )}
      </p>
      <ul className="num">
        <li>
          {t('policy.released')} {count(contacts.released)} · {t('policy.shortened')} {count(contacts.shortened)} ·{' '}
          {t('policy.secondary')} {count(secondaryContacts.released)}
        </li>
        <li>
          {t('policy.zones')} {count(zones.before)} → {count(zones.after)} · {t('policy.zonesEnded')}{' '}
          {count(zones.lifted)}
        </li>
        <li>
          {t('policy.inside')} {count(people.insideBefore)} → {count(people.insideAfter)}
        </li>
      </ul>
      <Districts answer={answer} />
      <details>
        <summary>{t('policy.endsList')}</summary>
        <ul className="num">
          {answer.newEnds.map(({ until, was, people: n }) => (
            <li key={`${until} ${was}`}>
              {t('policy.was')} <Moment at={was} /> → {t('policy.until')} <Moment at={until} /> · {count(n)}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>
          {t('policy.zoneList')} ({count(answer.zones.length)})
        </summary>
        <ul>
          {answer.zones.map((zone) => (
            <li key={zone.place}>
              {zone.name} <span className="quiet num">{count(zone.residents)}</span> → {t('policy.keeps')}{' '}
              <span className="num">{zone.keeps.length}</span>{' '}
              <span className="quiet">{zone.keeps.map(({ name }) => name).join('、')}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function Districts({ answer }: { answer: PackChangeAnswer }) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is reached by keyboard.
    <div className="scroll-x" tabIndex={0}>
      <table className="grid">
        <thead>
          <tr>
            {(['district', 'released', 'shortened', 'secondary', 'zonesEnded', 'buildings'] as const).map((word) => (
              <th key={word} scope="col" className={word === 'district' ? '' : 'num'}>
                {t(`policy.${word}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.districts.map((row) => (
            <tr key={row.place}>
              <th scope="row">{row.name}</th>
              <td className="num">{count(row.released)}</td>
              <td className="num">{count(row.shortened)}</td>
              <td className="num">{count(row.secondaryReleased)}</td>
              <td className="num">{count(row.zonesLifted)}</td>
              <td className="num">{count(row.buildingsOrdered)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

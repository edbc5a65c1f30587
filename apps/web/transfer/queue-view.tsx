import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { count } from '../shared/numbers.ts'
import { ProblemView } from '../shared/problem-view.tsx'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useMe } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'
import { PlanPreview } from './plan-preview.tsx'
import { QueueGrid } from './queue-grid.tsx'
import { startTrip } from './start-trip.form.ts'
import {
  QUEUE_PAGE,
  type TransferQueue,
  type TransferRequest,
  usePlan,
  useQueue,
  useVehicles,
} from './transfer.resource.ts'

const AGES = ['over12h', 'under12h', 'under4h', 'under1h'] as const
const WAITS = ['bed', 'room', 'vehicle', 'door'] as const
const isWait = (text: string | undefined): text is (typeof WAITS)[number] => WAITS.some((one) => one === text)

export function QueueView({ place, stated }: { place: string; stated: StatedPurpose }) {
  const search = useAppSearch()
  const of = search.clock === 'positive' || search.clock === 'contact' ? search.clock : undefined
  const waits = isWait(search.status) ? search.status : undefined
  const [page, setPage] = useState({ of, waits, skip: 0 })
  // Another list begins at its head.
  const skip = page.of === of && page.waits === waits ? page.skip : 0
  const queue = useQueue({ place, class: of, waits, skip }, stated)
  return (
    <>
      <ClassFilter />
      <Loaded query={queue}>
        {(data) => (
          <>
            <Summary queue={data} />
            <Waiting queue={data} stated={stated} />
            <Pager queue={data} skip={skip} onSkip={(to) => setPage({ of, waits, skip: to })} />
          </>
        )}
      </Loaded>
    </>
  )
}

function ClassFilter() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <div className="filters">
      <label>
        {t('transfer.class')}{' '}
        <select
          value={useAppSearch().clock ?? ''}
          onChange={(event) =>
            void navigate({ to: '.', search: (old) => ({ ...old, clock: event.target.value || undefined }) })
          }
        >
          <option value="">{t('transfer.any')}</option>
          <option value="positive">{t('transfer.positive')}</option>
          <option value="contact">{t('transfer.contact')}</option>
        </select>
      </label>
    </div>
  )
}

/** How many wait, how long already, and for what; the number of what they wait for narrows the list. */
function Summary({ queue }: { queue: TransferQueue }) {
  const { t } = useTranslation()
  const { status } = useAppSearch()
  const causes = Object.entries(queue.byBlock)
  return (
    <section className="panel transfer-summary" aria-label={t('transfer.queue')}>
      <p className="flat">
        <strong className="num">{t('transfer.waiting', { n: count(queue.total) })}</strong>{' '}
        {queue.late === 0 ? null : <span className="loud num">▲ {t('transfer.late', { n: count(queue.late) })}</span>}
      </p>
      <p className="flat num" data-testid="ages">
        {AGES.map((age) => `${t(`transfer.age.${age}`)} ${count(queue.byAge[age] ?? 0)}`).join(' · ')}
      </p>
      <p className="flat acts">
        {WAITS.map((wait) => (
          <Link
            key={wait}
            to="."
            className="act-link"
            search={(old) => ({ ...old, status: old.status === wait ? undefined : wait })}
            aria-current={status === wait ? 'true' : undefined}
          >
            {t(`transfer.waitsFor.${wait}`)} <span className="num">{count(queue.byWait[wait] ?? 0)}</span>
          </Link>
        ))}
      </p>
      <p className="flat quiet small">
        {t('transfer.causes')}:{' '}
        {causes.length === 0
          ? t('transfer.noCauses')
          : causes.map(([cause, n]) => `■ ${cause.replace('resource:', '')} ${n}`).join(' · ')}
      </p>
    </section>
  )
}

function Waiting({ queue, stated }: { queue: TransferQueue; stated: StatedPurpose }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const plan = usePlan(stated)
  const rows = queue.requests
  const selected = rows.filter(({ person }) => chosen.has(person))
  if (rows.length === 0) return <Nothing>{t('transfer.empty')}</Nothing>
  return (
    <>
      <div className="acts person-acts" data-testid="queue-acts">
        <span className="num">{t('transfer.selected', { n: selected.length })}</span>
        <Button
          type="primary"
          className="act"
          disabled={selected.length === 0}
          loading={plan.isPending}
          onClick={() => plan.mutate(selected.map(({ person }) => person))}
          data-act="plan"
        >
          {t('transfer.plan')}
        </Button>
        <TripButton selected={selected} />
      </div>
      {plan.error === null ? null : <ProblemView error={plan.error} />}
      {plan.data === undefined ? null : (
        <PlanPreview
          plan={plan.data}
          onDone={() => {
            plan.reset()
            setChosen(new Set())
          }}
        />
      )}
      <QueueGrid rows={rows} now={queue.now} chosen={chosen} onChoose={setChosen} />
    </>
  )
}

interface PagerProps {
  readonly queue: TransferQueue
  readonly skip: number
  readonly onSkip: (skip: number) => void
}
/** Worst first over all pages: whoever is on a later page waits for something less pressing. */
function Pager({ queue, skip, onSkip }: PagerProps) {
  const { t } = useTranslation()
  const { matching, requests } = queue
  if (matching <= QUEUE_PAGE && skip === 0) return null
  const to = skip + requests.length
  return (
    <nav className="acts" aria-label={t('transfer.pages')} data-testid="queue-pages">
      <Button disabled={skip === 0} onClick={() => onSkip(Math.max(0, skip - QUEUE_PAGE))} data-act="page-before">
        {t('transfer.pageBefore')}
      </Button>
      <span className="num">
        {t('transfer.pageOf', { from: count(Math.min(skip + 1, to)), to: count(to), n: count(matching) })}
      </span>
      <Button disabled={to >= matching} onClick={() => onSkip(skip + QUEUE_PAGE)} data-act="page-after">
        {t('transfer.pageAfter')}
      </Button>
    </nav>
  )
}

/** Only people of one class who wait for a vehicle, or for a room to be driven to, ride together. */
function TripButton({ selected }: { selected: readonly TransferRequest[] }) {
  const { t } = useTranslation()
  const context = useActContext()
  const me = useMe().data
  // The desk's own vehicles, however narrow the list that is looked at.
  const own = me?.posts.find(({ post }) => post === me.post)?.jurisdiction ?? context.city
  const vehicles = useVehicles(own).data ?? []
  const riding = selected.filter(({ waitsFor }) => waitsFor === 'vehicle')
  const oneClass = new Set(riding.map((request) => request.class)).size === 1
  if (riding.length === 0 || !oneClass) return null
  return (
    <ActButton
      act={startTrip(riding, vehicles)}
      context={context}
      words={t('transfer.startTrip', { n: riding.length })}
    />
  )
}

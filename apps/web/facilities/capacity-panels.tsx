import { useTranslation } from 'react-i18next'
import type { ActContext } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { Moment } from '../shared/due.tsx'
import { Nothing } from '../shared/loaded.tsx'
import { useNow } from '../shared/queries.ts'
import type { FacilityPage } from '../shared/read-types.ts'
import { dayOf } from '../shared/times.ts'
import { unblockBeds } from './capacity-acts.form.ts'

interface Props {
  readonly page: FacilityPage
  readonly context: ActContext
  readonly guest: boolean
}

/** What there is room for, by kind; what is blocked and until when; who should leave; whom it refused. */
export function CapacityPanels({ page, context, guest }: Props) {
  return (
    <div className="capacity-grid">
      <Wards page={page} />
      <Blocks page={page} context={context} guest={guest} />
      <Releases page={page} />
      <Refusals page={page} />
    </div>
  )
}

function Wards({ page }: { page: FacilityPage }) {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-labelledby="wards">
      <h2 id="wards">{t('places.wards')}</h2>
      {page.wards.length === 0 ? <Nothing>{t('places.noWards')}</Nothing> : null}
      {page.wards.length === 0 ? null : (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('places.ward')}</th>
              <th scope="col">{t('places.free')}</th>
              <th scope="col">{t('places.taken')}</th>
              <th scope="col">{t('places.blocked')}</th>
              <th scope="col">{t('places.beds')}</th>
            </tr>
          </thead>
          <tbody>
            {page.wards.map((ward) => (
              <tr key={ward.ward} data-ward={ward.ward}>
                <th scope="row">
                  {ward.ward} · {t(`places.wardKind.${ward.kind}`)}
                </th>
                <td className={ward.free === 0 ? 'num loud' : 'num'}>{ward.free}</td>
                <td className="num">{ward.taken}</td>
                <td className="num">{ward.blocked}</td>
                <td className="num">{ward.beds}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const REASONS = ['staffing', 'repair', 'disinfection', 'equipment'] as const

function Blocks({ page, context, guest }: Props) {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-labelledby="blocks">
      <h2 id="blocks">{t('places.blocks')}</h2>
      {page.blocks.length === 0 ? <Nothing>{t('places.noBlocks')}</Nothing> : null}
      <ul className="lines">
        {page.blocks.map((block) => {
          const reason = REASONS.find((one) => one === block.reason)
          const words = reason === undefined ? block.reason : t(`places.reason.${reason}`)
          return (
            <li key={block.block} className="row between">
              <span>
                {block.ward ?? ''} {t('places.blockLine', { beds: block.beds, reason: words })}{' '}
                <Moment at={block.until} />
                {block.overdue ? <span className="loud"> ▲ {t('places.blockOverdue')}</span> : null}
              </span>
              {guest ? null : <ActButton act={unblockBeds(block.block)} context={context} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Releases({ page }: { page: FacilityPage }) {
  const { t } = useTranslation()
  const now = useNow()
  const today = now === '' ? '' : dayOf(now)
  const tomorrow = now === '' ? '' : dayOf(new Date(Date.parse(now) + 86_400_000).toISOString())
  const named = (date: string) =>
    date === today ? ` ${t('places.today')}` : date === tomorrow ? ` ${t('places.tomorrow')}` : ''
  return (
    <section className="panel" aria-labelledby="releases">
      <h2 id="releases">{t('places.releases')}</h2>
      {page.releases.length === 0 ? <Nothing>{t('places.noReleases')}</Nothing> : null}
      <ul className="lines">
        {page.releases.map(({ date, people }) => (
          <li key={date} className="row between num">
            <span>
              {date}
              {named(date)}
            </span>
            <span>{t('transfer.people', { n: people })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const CODES = ['full', 'wrong-severity', 'no-capability', 'closed', 'need-not-met', 'class-mismatch'] as const

function Refusals({ page }: { page: FacilityPage }) {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-labelledby="refusals">
      <h2 id="refusals">{t('places.refusals')}</h2>
      {page.refusals.length === 0 ? <Nothing>{t('places.noRefusals')}</Nothing> : null}
      <ul className="lines">
        {page.refusals.map(({ code, times }) => {
          const known = CODES.find((one) => one === code)
          return (
            <li key={code} className="row between">
              <span>{known === undefined ? code : t(`places.code.${known}`)}</span>
              <span className="num">{t('places.times', { n: times })}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

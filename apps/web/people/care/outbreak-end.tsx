import { useTranslation } from 'react-i18next'
import { ActButton } from '../../shared/act-button.tsx'
import { useActContext } from '../../shared/act-context.ts'
import { Moment } from '../../shared/due.tsx'
import { Facts } from '../../shared/facts.tsx'
import { Loaded, Nothing } from '../../shared/loaded.tsx'
import { useMe, useRead } from '../../shared/queries.ts'
import type { OutbreakEndView } from '../../shared/read-types.ts'
import { fullTime } from '../../shared/times.ts'
import { closeOutbreak, declareOutbreakEnd, openOutbreak, settleOutbreakCase } from './outbreak-end.form.ts'

const BY_ZONES = 'last-zone-lifted'

export function OutbreakEnd({ place }: { readonly place: string }) {
  const { t } = useTranslation()
  const end = useRead<OutbreakEndView>('people', '/api/outbreak-end', { place }, { enabled: place !== '' })
  return (
    <section className="panel" aria-labelledby="end" data-testid="outbreak-end">
      <h2 id="end">{t('care.end')}</h2>
      <Loaded query={end}>{(data) => <End view={data} />}</Loaded>
    </section>
  )
}

function End({ view }: { readonly view: OutbreakEndView }) {
  const { t } = useTranslation()
  const { followed, zones, placeName, pack, anchor } = view
  const lifted = zones.lastLiftedAt === null ? t('care.never') : fullTime(zones.lastLiftedAt).slice(5)
  return (
    <>
      <EndActs view={view} />
      {anchor === BY_ZONES ? <p>{t('care.endByZones', { pack, zones: zones.inForce, at: lifted })}</p> : null}
      {followed === null ? <Nothing>{t('care.endNone', { place: placeName })}</Nothing> : <Followed end={followed} />}
      <Completeness of={view.completeness} />
    </>
  )
}

type FollowedEnd = NonNullable<OutbreakEndView['followed']>

function Followed({ end }: { readonly end: FollowedEnd }) {
  const { t } = useTranslation()
  return (
    <>
      <p className="flat">
        <b>{t(`care.endStatus.${end.status}`)}</b>{' '}
        {end.dueAt === null ? null : <span className="num">{t('care.endDay', { day: end.day, of: end.of })}</span>}
      </p>
      {end.awaiting > 0 ? <p className="flat">○ {t('care.endAwaiting', { n: end.awaiting })}</p> : null}
      <Facts
        facts={[
          [t('care.endCases'), end.cases],
          [t('care.endAnchor'), end.anchorAt === null ? null : <Moment key="a" at={end.anchorAt} />],
          [t('care.endDue'), end.dueAt === null ? null : <Moment key="d" at={end.dueAt} />],
          [t('care.endHeightened'), end.heightenedUntil === null ? null : <Moment key="h" at={end.heightenedUntil} />],
          [t('care.endResets'), end.resets === 0 ? null : end.resets],
        ]}
      />
    </>
  )
}

/** A count of days means what it says only when enough cases are known. */
function Completeness({ of }: { readonly of: OutbreakEndView['completeness'] }) {
  const { t } = useTranslation()
  const percent = (share: number) => Math.round(share * 100)
  const said = ({ enough, low, countSuffices }: OutbreakEndView['completeness']) => {
    if (enough === null || low === null) return t('care.completenessUnsaid')
    if (countSuffices === true) return `● ${t('care.completenessEnough', { enough: percent(enough) })}`
    return `▲ ${t('care.completenessLow', { enough: percent(enough), low: percent(low.share), days: low.days })}`
  }
  return (
    <>
      <h3>{t('care.completeness')}</h3>
      {of.share === null ? (
        <p className="quiet">{t('care.completenessNone')}</p>
      ) : (
        <p className="flat">
          {t('care.completenessShare', { share: percent(of.share), known: of.sourceKnown, cases: of.cases })}
          <br />
          {said(of)}
        </p>
      )}
    </>
  )
}

function EndActs({ view }: { readonly view: OutbreakEndView }) {
  const me = useMe().data
  const context = { ...useActContext(), place: view.place }
  const may = me?.posts.some(
    ({ post, rights }) => post === me.post && rights.some(({ right }) => right === 'outbreak.declare'),
  )
  if (may !== true) return null
  const { followed } = view
  const acts =
    followed === null || followed.status === 'closed'
      ? [openOutbreak]
      : followed.declaredAt !== null
        ? [closeOutbreak]
        : [settleOutbreakCase, declareOutbreakEnd]
  return (
    <div className="acts">
      {acts.map((act, i) => (
        <ActButton key={act.command} act={act} context={context} primary={i === 0} />
      ))}
    </div>
  )
}

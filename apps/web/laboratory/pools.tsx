import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reportPositive } from '../people/report-positive.form.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due, Moment } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { usePurpose } from '../shared/purpose.ts'
import { PurposeNow } from '../shared/purpose-gate.tsx'
import { useNow } from '../shared/queries.ts'
import { type BenchPool, type PoolMember, usePoolPage, usePools } from './laboratory.resource.ts'
import { retestMember } from './retest-member.form.ts'

/** Positive pools first: people wait for their own result, and their hold runs out by itself. */
export function Pools({ place }: { place: string }) {
  const { t } = useTranslation()
  const pools = usePools(place)
  return (
    <section className="panel" aria-labelledby="lab-pools">
      <h2 id="lab-pools">{t('lab.pools')}</h2>
      <Loaded query={pools}>
        {(rows) =>
          rows.length === 0 ? (
            <Nothing>{t('lab.noPools')}</Nothing>
          ) : (
            <ul className="pool-list">
              {rows.map((pool) => (
                <PoolItem key={pool.tube} pool={pool} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}

function PoolItem({ pool }: { pool: BenchPool }) {
  const { t } = useTranslation()
  const now = useNow()
  const [open, setOpen] = useState(false)
  return (
    <li data-pool={pool.tube}>
      <div className="row between">
        <div>
          <strong className="num">{pool.tube}</strong>{' '}
          <span className={pool.resolvedAt === null ? 'loud' : undefined}>
            {t(`lab.results.${pool.result ?? 'positive'}`)}
          </span>{' '}
          · {t('lab.pool', { ratio: pool.ratio, n: pool.members })} · {pool.placeName}
        </div>
        <div>
          {pool.resolvedAt === null ? (
            <>
              {t('lab.unresolved', { n: pool.unresolved, of: pool.members })}{' '}
              {pool.retestDueAt === null ? null : <Due at={pool.retestDueAt} now={now} />}
            </>
          ) : (
            <>
              {t('lab.poolResolved', { n: pool.positiveMembers })} <Moment at={pool.resolvedAt} />
            </>
          )}{' '}
          <Button onClick={() => setOpen(!open)} aria-expanded={open} data-testid="pool-members">
            {t('lab.members')}
          </Button>
        </div>
      </div>
      {open ? <Members pool={pool} /> : null}
    </li>
  )
}

function Members({ pool }: { pool: BenchPool }) {
  const { t } = useTranslation()
  const stated = usePurpose('record')
  const page = usePoolPage(pool.tube, stated)
  return (
    <Loaded query={page}>
      {({ members }) => (
        <>
          <div className="scroll-x">
            <table className="grid">
              <thead>
                <tr>
                  <th scope="col">{t('person.person')}</th>
                  <th scope="col">{t('lab.state')}</th>
                  <th scope="col">{t('lab.holdUntil')}</th>
                  <th scope="col">{t('lab.single')}</th>
                  <th scope="col">{t('lab.act')}</th>
                </tr>
              </thead>
              <tbody>
                {members.map((member) => (
                  <Member key={member.person} pool={pool} member={member} />
                ))}
              </tbody>
            </table>
          </div>
          <p className="flat quiet">
            {t('lab.holdBasis', {
              basis: members[0]?.legalBasis.join('；') ?? '',
              appeal: members[0]?.appealChannel ?? '',
            })}
          </p>
          <PurposeNow stated={stated} />
        </>
      )}
    </Loaded>
  )
}

function Member({ pool, member }: { pool: BenchPool; member: PoolMember }) {
  const { t } = useTranslation()
  const now = useNow()
  const context = useActContext()
  const { person, status } = member
  const report = {
    ...reportPositive,
    initial: () => ({
      person,
      tube: member.single ?? undefined,
      round: pool.round ?? undefined,
      home: pool.place.length >= 18 ? pool.place : undefined,
      place: pool.place,
    }),
  }
  return (
    <tr data-member={person}>
      <th scope="row" className="num">
        {person}
      </th>
      <td className={status === 'positive' ? 'loud' : undefined}>{t(`lab.member.${status}`)}</td>
      <td>
        {member.heldNow ? <Due at={member.until} now={now} /> : t('lab.notHeld')}
        {member.endedAt === null ? null : (
          <>
            {' '}
            <Moment at={member.endedAt} />
          </>
        )}
      </td>
      <td>{member.single}</td>
      <td>
        <span className="person-acts">
          {status === 'held' || status === 'sampled' ? (
            <ActButton
              act={retestMember(pool, person)}
              context={context}
              words={status === 'sampled' ? t('lab.sampleAgain') : t('lab.sampleSingly')}
            />
          ) : null}
          {status === 'positive' ? (
            member.reported ? (
              t('lab.reported')
            ) : (
              <ActButton act={report} context={context} primary />
            )
          ) : null}
        </span>
      </td>
    </tr>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Due, Moment } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { count } from '../shared/numbers.ts'
import { usePurpose } from '../shared/purpose.ts'
import { PurposeGate } from '../shared/purpose-gate.tsx'
import { useNow } from '../shared/queries.ts'
import type { RoundPage } from '../shared/read-types.ts'
import { clockTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { useDoorList } from './door-list.resource.ts'

type Control = RoundPage['control']

/** Where people are sampled, furthest behind first. */
export function RoundSites({ control }: { control: Control }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <section className="panel" aria-labelledby="round-sites">
      <h2 id="round-sites">{t('roundControl.sites')}</h2>
      {control.sites.length === 0 ? (
        <Nothing>{t('roundControl.noSites')}</Nothing>
      ) : (
        <div className="scroll-x">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">{t('roundControl.site')}</th>
                <th scope="col">{t('duty.where')}</th>
                <th scope="col" className="num">
                  {t('roundControl.staff')}
                </th>
                <th scope="col" className="num">
                  {t('roundControl.slots')}
                </th>
                <th scope="col" className="num">
                  {t('roundControl.tubesOfPlan')}
                </th>
                <th scope="col" className="num">
                  {t('round.people')}
                </th>
                <th scope="col">{t('roundControl.lastAt')}</th>
              </tr>
            </thead>
            <tbody>
              {control.sites.map((site) => (
                <tr key={site.site}>
                  <th scope="row">
                    {site.name === null ? site.site : words(site.name)}{' '}
                    {site.name === null ? null : <span className="quiet">{site.site}</span>}
                  </th>
                  <td>{site.placeName}</td>
                  <td className="num">{site.staff ?? '—'}</td>
                  <td className="num">
                    {site.slots
                      .map((slot) => `${clockTime(slot.from)}–${clockTime(slot.to)} ${slot.people}`)
                      .join('；')}
                  </td>
                  <td className="num">
                    {count(site.tubes)} / {site.tubesPlanned === null ? '—' : count(site.tubesPlanned)}
                  </td>
                  <td className="num">{count(site.people)}</td>
                  <td>{site.lastAt === null ? t('status.unknown') : <Moment at={site.lastAt} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** Who is still to be sampled, by the building where they live; worst first. */
export function UntestedBuildings({ control }: { control: Control }) {
  const { t } = useTranslation()
  const { planned, untested } = control
  return (
    <section className="panel" aria-labelledby="round-untested">
      <h2 id="round-untested">{t('roundControl.untested')}</h2>
      {planned.buildings === 0 ? (
        <Nothing>{t('roundControl.noRoster')}</Nothing>
      ) : (
        <>
          <p className="flat num">
            {t('roundControl.planned', {
              buildings: count(planned.buildings),
              households: count(planned.households),
              people: count(planned.people),
              elsewhere: count(planned.elsewhere),
              untested: count(planned.untested),
            })}
          </p>
          {untested.length === 0 ? (
            <Nothing>{t('roundControl.allTested')}</Nothing>
          ) : (
            <BuildingTable untested={untested} />
          )}
        </>
      )}
    </section>
  )
}

function BuildingTable({ untested }: Pick<Control, 'untested'>) {
  const { t } = useTranslation()
  return (
    <div className="scroll-x">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('roundControl.building')}</th>
            <th scope="col" className="num">
              {t('roundControl.untestedN')}
            </th>
            <th scope="col" className="num">
              {t('round.roster')}
            </th>
            <th scope="col" className="num">
              {t('roundControl.elsewhere')}
            </th>
            <th scope="col" className="num">
              {t('round.people')}
            </th>
            <th scope="col" className="num">
              {t('roundControl.atDoor')}
            </th>
          </tr>
        </thead>
        <tbody>
          {untested.map((one) => (
            <tr key={one.building} data-building={one.building}>
              <th scope="row">
                {one.name} <span className="quiet">{one.building}</span>
              </th>
              <td className="num loud">{count(one.untested)}</td>
              <td className="num">{count(one.people)}</td>
              <td className="num">{count(one.elsewhere)}</td>
              <td className="num">{count(one.sampled)}</td>
              <td className="num">{count(one.atDoor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Counts for everybody; who they are only for a stated purpose. */
export function DoorList({ page, guest }: { page: RoundPage; guest: boolean }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { door } = page.control
  return (
    <section className="panel" aria-labelledby="round-door">
      <h2 id="round-door">{t('roundControl.door')}</h2>
      <p className="flat num">{t('roundControl.doorCounts', { ...door })}</p>
      {guest || door.open === 0 ? null : (
        <Button onClick={() => setOpen(!open)} aria-expanded={open}>
          {t('roundControl.doorShow')}
        </Button>
      )}
      {open ? <DoorRows round={page.round.round} /> : null}
    </section>
  )
}

function DoorRows({ round }: { round: string }) {
  const { t } = useTranslation()
  const now = useNow()
  const stated = usePurpose('list')
  const rows = useDoorList(round, stated)
  if (stated.purpose === null) return <PurposeGate title={t('roundControl.door')} stated={stated} />
  return (
    <Loaded query={rows}>
      {(data) => (
        <ul className="flat">
          {data.map((one) => (
            <li key={one.person}>
              {one.buildingName} <strong className="num">{one.person}</strong> {t(`roundControl.reason.${one.reason}`)}{' '}
              {one.status === 'open' ? <Due at={one.dueAt} now={now} /> : t('status.done')}
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}

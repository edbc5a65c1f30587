import { useTranslation } from 'react-i18next'
import { Moment } from '../../shared/due.tsx'
import { Facts } from '../../shared/facts.tsx'
import type { CareFile } from '../../shared/read-types.ts'
import { fullTime } from '../../shared/times.ts'
import { GradeWord } from './grade-word.tsx'
import { Specimens } from './specimens.tsx'

type Of = { readonly care: CareFile }

/** Recheck, grades, release and home: what the line of the line list has no room for. */
export function CarePanel({ care }: Of) {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-labelledby="care" data-testid="care">
      <h2 id="care">{t('care.title')}</h2>
      <Diagnosis care={care} />
      <Stays care={care} />
      <Release care={care} />
      <Home care={care} />
      <End care={care} />
    </section>
  )
}

function Diagnosis({ care }: Of) {
  const { t } = useTranslation()
  const { report, verified } = care
  const times =
    report === null ? null : { at: fullTime(report.recordedAt).slice(5), due: fullTime(report.dueAt).slice(5) }
  return (
    <Facts
      facts={[
        [t('care.suspected'), care.suspectedAt === null ? null : <Moment key="s" at={care.suspectedAt} />],
        [t('care.onset'), care.onsetOn],
        [
          t('care.report'),
          report === null || times === null ? null : t(report.inTime ? 'care.reportInTime' : 'care.reportLate', times),
        ],
        [t('care.card'), care.card],
        [
          t('care.verified'),
          verified === null ? null : (
            <span key="v">
              {t('care.verifiedBy', { result: t(`care.result.${verified.result}`), laboratory: verified.laboratory })}{' '}
              <Moment at={verified.at} />
            </span>
          ),
        ],
        [
          t('person.grade'),
          care.grades.length === 0 ? null : (
            <ul key="g" className="flat">
              {care.grades.map(({ grade, at }) => (
                <li key={at}>
                  <GradeWord grade={grade} /> <Moment at={at} />
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
    />
  )
}

function Stays({ care }: Of) {
  const { t } = useTranslation()
  if (care.stays.length === 0 && care.next === null) return null
  return (
    <>
      <h3>{t('care.stays')}</h3>
      <ul className="lines">
        {care.stays.map(({ facility, facilityName, from, until }) => (
          <li key={`${facility}-${from}`}>
            {facilityName}{' '}
            <span className="quiet num">
              {until === null
                ? t('care.since', { from: fullTime(from).slice(5) })
                : t('care.until', { from: fullTime(from).slice(5), until: fullTime(until).slice(5) })}
            </span>
          </li>
        ))}
        {care.next === null ? null : (
          <li>
            {t('care.next')}: <b>{care.next.facilityName}</b>
          </li>
        )}
      </ul>
    </>
  )
}

function Release({ care }: Of) {
  const { t } = useTranslation()
  const { release, tests } = care
  if (release === null && tests.length === 0) return null
  return (
    <>
      <h3>{t('care.tests')}</h3>
      {release === null ? null : <Rule release={release} />}
      {tests.length === 0 ? <p className="quiet">{t('care.noTests')}</p> : <Specimens tests={tests} />}
    </>
  )
}

function Rule({ release }: { readonly release: NonNullable<CareFile['release']> }) {
  const { t } = useTranslation()
  const { pack, minDays, needed, hoursApart, passed, daysMet, earliest, eligibleAt } = release
  const days = daysMet ? t('care.daysMet') : t('care.daysUntil', { date: earliest ?? '—' })
  const met = daysMet && passed >= needed
  return (
    <p className="flat">
      <span className="quiet small">{t('care.releaseRule', { pack, days: minDays, needed, hours: hoursApart })}</span>
      <br />
      {met && eligibleAt !== null ? (
        <b>● {t('care.eligible', { at: fullTime(eligibleAt).slice(5) })}</b>
      ) : (
        <>○ {t('care.releaseNow', { days, passed, needed })}</>
      )}
    </p>
  )
}

function Home({ care: { home, certificate, againAt } }: Of) {
  const { t } = useTranslation()
  if (certificate === null && home === null) return null
  return (
    <>
      <h3>{t('care.home')}</h3>
      <Facts
        facts={[
          [
            t('care.released'),
            certificate === null ? null : (
              <span key="r">
                <Moment at={certificate.releasedAt} /> {t(`care.basis.${certificate.basis ?? 'none'}`)}
              </span>
            ),
          ],
          [
            t('care.home'),
            home === null ? null : t('care.homeDay', { day: home.day, until: fullTime(home.until).slice(5) }),
          ],
          [
            t('care.homeReceived'),
            home === null ? null : home.receivedAt === null ? (
              t('care.homeNotReceived')
            ) : (
              <Moment key="h" at={home.receivedAt} />
            ),
          ],
          [t('care.again'), againAt === null ? null : <Moment key="a" at={againAt} />],
        ]}
      />
      {home === null || home.tests.length === 0 ? null : <Specimens tests={home.tests} />}
    </>
  )
}

function End({ care: { deceased, burial, closedAt } }: Of) {
  const { t } = useTranslation()
  return (
    <Facts
      facts={[
        [
          t('care.deceased'),
          deceased === null ? null : (
            <span key="d">
              <Moment at={deceased.at} /> {t(`care.cause.${deceased.cause}`)}
            </span>
          ),
        ],
        [
          t('care.burial'),
          burial === null ? null : (
            <span key="b">
              <Moment at={burial.at} /> {t(burial.safe ? 'care.burialSafe' : 'care.burialOther')}
            </span>
          ),
        ],
        [t('care.closed'), closedAt === null ? null : <Moment key="c" at={closedAt} />],
      ]}
    />
  )
}

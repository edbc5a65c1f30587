import { useTranslation } from 'react-i18next'
import type { LaunchView } from '#patrol/contract-reads.ts'
import { Due } from '../shared/due.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { useRead } from '../shared/queries.ts'
import { dayTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'

/** The work plan as laid down, the launch, and what each unit undertook there. */
export function LaunchPage() {
  const launch = useRead<LaunchView>('board', '/api/patrol/launch')
  return <Loaded query={launch}>{(view) => <Launch view={view} />}</Loaded>
}

function Launch({ view }: { readonly view: LaunchView }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <>
      {view.plan === null ? null : (
        <section className="panel">
          <h2>{words(view.plan.title)}</h2>
          <p className="flat quiet">{words(view.plan.mechanism)}</p>
          <p className="flat">{view.plan.summary}</p>
        </section>
      )}
      {view.launches.map((one) => (
        <section key={one.ceremony} className="panel">
          <h2>{words(one.words)}</h2>
          <p className="flat">
            {dayTime(one.heldAt)} ·{' '}
            {t('patrol.present', {
              n: one.officers + one.auxiliaries,
              officers: one.officers,
              auxiliaries: one.auxiliaries,
            })}
          </p>
        </section>
      ))}
      <section className="panel scroll-x" aria-label={t('patrol.commitments')}>
        <table className="grid">
          <caption>{t('patrol.commitments')}</caption>
          <tbody>
            {view.commitments.map((one) => (
              <tr key={one.commitment}>
                <td>
                  {one.result === null ? (one.dueAt < view.at ? '▲' : '◐') : '●'}{' '}
                  {t(`patrol.result.${(one.result ?? 'open') as 'open'}`)}
                </td>
                <th scope="row">{words(one.unitWords)}</th>
                <td>{one.text}</td>
                <td>{one.result === null ? <Due at={one.dueAt} now={view.at} /> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

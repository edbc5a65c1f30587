import { useTranslation } from 'react-i18next'
import { NEED_RULES } from '#outbreak/needs/contract-kinds.ts'
import { Loaded } from '../shared/loaded.tsx'
import { count } from '../shared/numbers.ts'
import { useRead } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import type { NeedFigures } from '../zones/read-types.ts'

/** Whether needs are met in time here today, by place and kind. */
export function NeedFiguresPanel({ place }: { place: string }) {
  const { t } = useTranslation()
  const words = useWords()
  const figures = useRead<NeedFigures>('duties', '/api/needs/figures', { place }, { enabled: place !== '' })
  return (
    <Loaded query={figures}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="quiet flat">{t('needs.noneToday')}</p>
        ) : (
          <section className="scroll-x panel" aria-label={t('needs.today')}>
            <table className="grid">
              <caption>{t('needs.today')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('needs.place')}</th>
                  <th scope="col">{t('needs.kind')}</th>
                  <th scope="col">{t('needs.onTime')}</th>
                  <th scope="col">{t('needs.late')}</th>
                  <th scope="col">{t('needs.open')}</th>
                  <th scope="col">{t('needs.overdue')}</th>
                  <th scope="col">{t('needs.notServed')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.place}-${row.kind}`}>
                    <th scope="row">{row.placeName}</th>
                    <td>{words(NEED_RULES[row.kind].words)}</td>
                    <td className="num">{count(row.onTime)}</td>
                    <td className="num">{count(row.late)}</td>
                    <td className="num">{count(row.open)}</td>
                    <td className="num">{count(row.overdue)}</td>
                    <td className="num">{count(row.notServed)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )
      }
    </Loaded>
  )
}

import { useTranslation } from 'react-i18next'
import { Loaded, Nothing } from '../../shared/loaded.tsx'
import { count } from '../../shared/numbers.ts'
import { useClock, useRead } from '../../shared/queries.ts'
import type { StockRow, Stocks } from '../../shared/read-types.ts'
import { OutbreakEnd } from './outbreak-end.tsx'
import { usePlaceAsked } from './place-asked.ts'

/** Existing cases, and how far the outbreak is from its declared end: counts only. */
export function StocksScreen() {
  const { t } = useTranslation()
  const place = usePlaceAsked()
  const now = useClock().data?.now
  const stocks = useRead<Stocks>('people', '/api/stocks', { place }, { enabled: now !== undefined })
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('app.stocks')}</h1>
      </div>
      <section className="panel" aria-labelledby="stocks">
        <h2 id="stocks">{t('care.stocks')}</h2>
        <Loaded query={stocks}>{(data) => <StockTable stocks={data} />}</Loaded>
      </section>
      <OutbreakEnd place={place} />
    </div>
  )
}

function StockTable({ stocks }: { readonly stocks: Stocks }) {
  const { t } = useTranslation()
  const right = stocks.breaks.length === 0 && stocks.addsUp
  const rows = stocks.districts
  return (
    <>
      <p className="flat quiet">{t('care.stocksAt', { date: stocks.date })}</p>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('app.place')}</th>
              <th scope="col">{t('care.confirmed')}</th>
              <th scope="col">{t('care.newConfirmed')}</th>
              <th scope="col">{t('care.converted')}</th>
              <th scope="col">{t('care.cured')}</th>
              <th scope="col">{t('care.asymptomatic')}</th>
              <th scope="col">{t('care.newAsymptomatic')}</th>
              <th scope="col">{t('care.releasedCount')}</th>
              <th scope="col">{t('care.died')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.place} row={row} name={row.placeName} />
            ))}
            <Row row={stocks.total} name={t('care.total')} total />
          </tbody>
        </table>
      </div>
      {rows.length === 0 ? <Nothing>{t('person.emptyList')}</Nothing> : null}
      <p className="flat small">
        {right ? `● ${t('care.stocksRight')}` : `▲ ${t('care.stocksWrong', { days: stocks.breaks.join(' ') || '—' })}`}
      </p>
      <p className="flat quiet small">{t('care.stocksOnly')}</p>
    </>
  )
}

function Row({ row, name, total }: { readonly row: StockRow; readonly name: string; readonly total?: boolean }) {
  const { flows } = row
  const numbers = [
    row.confirmed,
    flows.newConfirmed,
    flows.converted,
    flows.cured,
    row.asymptomatic,
    flows.newAsymptomatic,
    flows.released,
    flows.died,
  ]
  return (
    <tr className={total === true ? 'total' : undefined}>
      <th scope="row">{name}</th>
      {numbers.map((n, i) => (
        // The columns are fixed, so their place is what tells them apart.
        <td key={`${row.place}-${COLUMNS[i]}`} className="num">
          {count(n)}
        </td>
      ))}
    </tr>
  )
}
const COLUMNS = ['confirmed', 'new', 'converted', 'cured', 'asymptomatic', 'newAsymptomatic', 'released', 'died']

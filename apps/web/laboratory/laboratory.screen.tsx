import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { useClock, useMe } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'
import { BenchTable } from './bench-table.tsx'
import { BENCH_TABS, type BenchTab, useBench, useLaboratory, useTurnaround } from './laboratory.resource.ts'
import { PasteResults } from './paste-results.tsx'
import { Pools } from './pools.tsx'
import { ReceiveTubes } from './receive-tubes.tsx'
import { ResultsGrid } from './results-grid.tsx'
import { TurnaroundTable } from './turnaround-table.tsx'

const isTab = (text: string | undefined): text is BenchTab => BENCH_TABS.some((tab) => tab === text)

/** The bench: positive pools on top, then the queue by age, what comes in, and results in bulk. */
export function LaboratoryScreen() {
  const { t } = useTranslation()
  const search = useAppSearch()
  const city = useClock().data?.city ?? ''
  const guest = useMe().data?.guest ?? true
  const place = search.place ?? city
  const tab = isTab(search.tab) ? search.tab : 'received'
  const [laboratory] = useLaboratory()
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('lab.title')}</h1>
        {guest ? null : <LaboratoryField place={place} />}
      </div>
      {guest ? (
        <Nothing>
          {t('lab.signIn')} <Link to="/sign-in">{t('app.signIn')}</Link>
        </Nothing>
      ) : (
        <>
          {laboratory === '' ? <p className="flat soon">{t('lab.chooseFirst')}</p> : null}
          <Pools place={place} />
          <Bench tab={tab} place={place} laboratory={laboratory} />
          <div className="two-columns">
            <ReceiveTubes laboratory={laboratory} />
            <PasteResults laboratory={laboratory} />
          </div>
        </>
      )}
      <TurnaroundTable place={place} />
    </div>
  )
}

function LaboratoryField({ place }: { place: string }) {
  const { t } = useTranslation()
  const id = useId()
  const [laboratory, choose] = useLaboratory()
  const known = useTurnaround(place).data ?? []
  return (
    <div className="row">
      <label htmlFor="lab-laboratory">{t('lab.laboratory')}</label>
      <Input
        id="lab-laboratory"
        value={laboratory}
        list={id}
        onChange={(e) => choose(e.target.value.trim())}
        autoComplete="off"
        style={{ width: 200 }}
      />
      <datalist id={id}>
        {known.map((row) => (
          <option key={row.laboratory} value={row.laboratory} />
        ))}
      </datalist>
    </div>
  )
}

function Bench({ tab, place, laboratory }: { tab: BenchTab; place: string; laboratory: string }) {
  const { t } = useTranslation()
  const rows = useBench(tab, place, laboratory)
  const entering = tab === 'received' || tab === 'testing'
  return (
    <section className="panel" aria-label={t('lab.queue')}>
      <h2>{t('lab.queue')}</h2>
      <nav className="tabs" aria-label={t('lab.queue')}>
        {BENCH_TABS.map((one) => (
          <Link
            key={one}
            to="/laboratory"
            search={(old) => ({ ...old, tab: one })}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`lab.tab.${one}`)}
          </Link>
        ))}
      </nav>
      <Loaded query={rows}>
        {(data) => {
          if (data.length === 0) return <Nothing>{t('lab.none')}</Nothing>
          return entering ? <ResultsGrid rows={data} laboratory={laboratory} /> : <BenchTable rows={data} />
        }}
      </Loaded>
    </section>
  )
}

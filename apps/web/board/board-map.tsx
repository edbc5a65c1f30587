import { useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDark } from '../app/themed.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { count, scaleSteps } from '../shared/numbers.ts'
import { usePlace } from '../shared/queries.ts'
import type { MapCells } from '../shared/read-types.ts'
import { type BoardView, useMapCells } from './board.resource.ts'
import { type CellMap, openCellMap } from './cell-map.ts'
import { CellTable } from './cell-table.tsx'
import { MEASURES, type Measure } from './hexagons.ts'
import { STEP_COLOURS, STEPS } from './map-colours.ts'

/** Schematic: one hexagon a community around real district centres, coloured by one chosen measure. */
export function BoardMap({ view }: { view: BoardView }) {
  const { t } = useTranslation()
  const [measure, setMeasure] = useState<Measure>('newPositives')
  const cells = useMapCells(view)
  return (
    <>
      <div className="map-head">
        <h2>{t('board.map')}</h2>
        <Segmented
          aria-label={t('board.mapMeasure')}
          value={measure}
          onChange={(value) => setMeasure(value)}
          options={MEASURES.map((m) => ({ value: m, label: t(`board.measure.${m}`) }))}
        />
      </div>
      <Loaded query={cells}>{(data) => <Cells data={data} measure={measure} place={view.place} />}</Loaded>
    </>
  )
}

function Cells({ data, measure, place }: { data: MapCells; measure: Measure; place: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const dark = useDark()
  const box = useRef<HTMLDivElement>(null)
  const map = useRef<CellMap | null>(null)
  const [drawable, setDrawable] = useState(true)
  const children = usePlace(place).data?.children
  const names = useMemo(() => new Map((children ?? []).map((child) => [child.code, child.name])), [children])
  const edges = useMemo(
    () =>
      scaleSteps(
        data.cells.map((cell) => cell[measure]),
        STEPS,
      ),
    [data, measure],
  )
  useEffect(() => {
    if (box.current === null) return
    const opened = openCellMap(box.current, (community) => {
      void navigate({ to: '/duties', search: { place: community } })
    })
    setDrawable(opened !== null)
    map.current = opened
    return () => opened?.close()
  }, [navigate])
  useEffect(() => map.current?.show({ data, measure, edges, dark, names }), [data, measure, edges, dark, names])
  return (
    <>
      <div
        ref={box}
        className={drawable ? 'map' : 'map map-none'}
        role="img"
        aria-label={`${t('board.map')}: ${t(`board.measure.${measure}`)}`}
        data-testid="map"
      />
      <Legend measure={measure} edges={edges} dark={dark} />
      <p className="flat quiet small">
        {t('board.mapHint')} {t('board.mapSynthetic')}
      </p>
      <CellTable cells={data.cells} measure={measure} open={!drawable} />
    </>
  )
}

interface LegendProps {
  readonly measure: Measure
  readonly edges: readonly number[]
  readonly dark: boolean
}
function Legend({ measure, edges, dark }: LegendProps) {
  const { t } = useTranslation()
  const colours = STEP_COLOURS[dark ? 'dark' : 'light']
  return (
    <ul className="legend small num">
      <li>{t('board.mapPerCell', { what: t(`board.measure.${measure}`) })}</li>
      <li>
        <span className="swatch" style={{ background: colours[0] }} aria-hidden="true" /> {t('board.mapNone')}
      </li>
      {edges.map((edge, i) => (
        <li key={edge}>
          <span className="swatch" style={{ background: colours[i + 1] }} aria-hidden="true" />{' '}
          {rangeWords(i === 0 ? 1 : (edges[i - 1] ?? 0) + 1, edge)}
        </li>
      ))}
    </ul>
  )
}
const rangeWords = (from: number, to: number): string => (from >= to ? count(to) : `${count(from)}–${count(to)}`)

import 'maplibre-gl/dist/maplibre-gl.css'
import { type ExpressionSpecification, GeoJSONSource, Map as GlMap, Marker, Popup, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { count } from '../shared/numbers.ts'
import type { MapCells } from '../shared/read-types.ts'
import { boundsOf, cellFeatures, districtLabels, type Measure } from './hexagons.ts'
import { LINE_COLOURS, STEP_COLOURS } from './map-colours.ts'

setWorkerUrl(workerUrl)

export interface Shown {
  readonly data: MapCells
  readonly measure: Measure
  readonly edges: readonly number[]
  readonly dark: boolean
  /** Names of the places below the one shown, by code: districts get theirs as labels. */
  readonly names: ReadonlyMap<string, string>
}
export interface CellMap {
  show(shown: Shown): void
  close(): void
}
const EMPTY = { version: 8 as const, sources: {}, layers: [] }

/** Opens the map in `box`; null where the browser cannot draw it (the table stands in). */
export function openCellMap(box: HTMLElement, onOpen: (community: string) => void): CellMap | null {
  const map = startMap(box)
  if (map === null) return null
  const popup = new Popup({ closeButton: false, closeOnClick: false })
  let waiting: Shown | null = null
  let loaded = false
  let fitted = ''
  let labels: Marker[] = []

  function draw(shown: Shown) {
    if (map === null) return
    const { data, measure, edges, dark, names } = shown
    const features = cellFeatures(data.cells, data.cellDegrees, measure, edges)
    const source = map.getSource('cells')
    if (source instanceof GeoJSONSource) void source.setData(features)
    else addLayers(map, features)
    paint(map, dark)
    for (const label of labels) label.remove()
    labels = districtLabels(data.cells).flatMap(({ code, lon, lat }) => {
      const name = names.get(code)
      return name === undefined ? [] : [labelAt(map, name, [lon, lat + data.cellDegrees])]
    })
    const bounds = boundsOf(data.cells, data.cellDegrees)
    const key = JSON.stringify(bounds)
    if (bounds !== undefined && key !== fitted)
      map.fitBounds(bounds, { animate: false, padding: { top: 28, right: 12, bottom: 12, left: 12 } })
    fitted = key
  }
  map.on('load', () => {
    loaded = true
    if (waiting !== null) draw(waiting)
  })
  map.on('mousemove', 'cells', ({ features, lngLat }) => {
    const properties = features?.[0]?.properties
    if (properties === undefined) return
    map.getCanvas().style.cursor = 'pointer'
    popup
      .setLngLat(lngLat)
      .setText(`${properties.name} · ${count(Number(properties.value))}`)
      .addTo(map)
  })
  map.on('mouseleave', 'cells', () => {
    map.getCanvas().style.cursor = ''
    popup.remove()
  })
  map.on('click', 'cells', ({ features }) => {
    const community: unknown = features?.[0]?.properties?.community
    if (community !== undefined) onOpen(String(community))
  })
  return {
    show(shown) {
      waiting = shown
      if (loaded) draw(shown)
    },
    close: () => map.remove(),
  }
}

function startMap(container: HTMLElement): GlMap | null {
  try {
    return new GlMap({
      container,
      style: EMPTY,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      cooperativeGestures: false,
      center: [111.67, 40.82],
      zoom: 8,
      fadeDuration: 0,
    })
  } catch {
    return null
  }
}

function addLayers(map: GlMap, data: ReturnType<typeof cellFeatures>): void {
  map.addSource('cells', { type: 'geojson', data })
  map.addLayer({ id: 'cells', type: 'fill', source: 'cells' })
  map.addLayer({ id: 'cell-lines', type: 'line', source: 'cells', paint: { 'line-width': 0.7 } })
}

function paint(map: GlMap, dark: boolean): void {
  const theme = dark ? 'dark' : 'light'
  const [zero, ...steps] = STEP_COLOURS[theme]
  const byStep = ['match', ['get', 'step'], ...steps.flatMap((colour, i) => [i + 1, colour]), zero]
  map.setPaintProperty('cells', 'fill-color', byStep as unknown as ExpressionSpecification)
  map.setPaintProperty('cell-lines', 'line-color', LINE_COLOURS[theme])
}

/** Names are page text, so that they need no glyph files and keep the page's own font. */
function labelAt(map: GlMap, name: string, at: [number, number]): Marker {
  const element = document.createElement('div')
  element.className = 'map-label'
  element.textContent = name
  return new Marker({ element, anchor: 'bottom' }).setLngLat(at).addTo(map)
}

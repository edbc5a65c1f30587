import type { Feature, FeatureCollection, Polygon } from 'geojson'
import { stepOf } from '../shared/numbers.ts'
import type { MapCellView } from '../shared/read-types.ts'

export const MEASURES = ['overdue', 'newPositives', 'societal', 'open', 'highRisk'] as const
export type Measure = (typeof MEASURES)[number]

/** Degrees of longitude are shorter than of latitude: cells are widened so that they look regular. */
const widen = (lat: number): number => 1 / Math.cos((lat * Math.PI) / 180)

/** Corners of a pointy-topped hexagon around a cell's centre; `size` is its outer radius in degrees of latitude. */
export function hexagon(lon: number, lat: number, size: number): [number, number][] {
  const wide = size * widen(lat)
  const corners = Array.from({ length: 6 }, (_, i): [number, number] => {
    const angle = (Math.PI / 180) * (60 * i + 30)
    return [lon + wide * Math.cos(angle), lat + size * Math.sin(angle)]
  })
  const [first] = corners
  return first === undefined ? [] : [...corners, first]
}

export interface CellProperties {
  readonly community: string
  readonly name: string
  readonly value: number
  readonly step: number
}

/** One polygon a community, coloured by the step of its value. */
export function cellFeatures(
  cells: readonly MapCellView[],
  cellDegrees: number,
  measure: Measure,
  edges: readonly number[],
): FeatureCollection<Polygon, CellProperties> {
  const size = cellDegrees / Math.sqrt(3)
  const features = cells.map((cell): Feature<Polygon, CellProperties> => {
    const value = cell[measure]
    return {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [hexagon(cell.lon, cell.lat, size)] },
      properties: { community: cell.community, name: cell.name, value, step: stepOf(value, edges) },
    }
  })
  return { type: 'FeatureCollection', features }
}

export interface District {
  readonly code: string
  readonly lon: number
  readonly lat: number
}
/** Where a district's name stands: above the middle of its cells. */
export function districtLabels(cells: readonly MapCellView[]): readonly District[] {
  const groups = Map.groupBy(cells, (cell) => cell.district)
  return [...groups].map(([code, own]) => ({
    code,
    lon: own.reduce((sum, c) => sum + c.lon, 0) / own.length,
    lat: Math.max(...own.map((c) => c.lat)),
  }))
}

export type Bounds = [west: number, south: number, east: number, north: number]
export function boundsOf(cells: readonly MapCellView[], cellDegrees: number): Bounds | undefined {
  if (cells.length === 0) return undefined
  const lons = cells.map((c) => c.lon)
  const lats = cells.map((c) => c.lat)
  return [
    Math.min(...lons) - cellDegrees,
    Math.min(...lats) - cellDegrees,
    Math.max(...lons) + cellDegrees,
    Math.max(...lats) + cellDegrees,
  ]
}

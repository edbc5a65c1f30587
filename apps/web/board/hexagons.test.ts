import { describe, expect, it } from 'vitest'
import type { MapCellView } from '../shared/read-types.ts'
import { boundsOf, cellFeatures, districtLabels, hexagon } from './hexagons.ts'

const cell = (community: string, lon: number, lat: number, overdue: number): MapCellView => ({
  community,
  name: community,
  street: community.slice(0, 9),
  district: community.slice(0, 6),
  lon,
  lat,
  overdue,
  open: 0,
  newPositives: 0,
  societal: 0,
  highRisk: 0,
})
const CELLS = [cell('150105001001', 111.7, 40.8, 0), cell('150105001002', 111.72, 40.82, 7)]

describe('hexagons', () => {
  it('closes the ring and stays around its centre', () => {
    const ring = hexagon(111.7, 40.8, 0.01)
    expect(ring).toHaveLength(7)
    expect(ring[0]).toEqual(ring[6])
    expect(ring.reduce((sum, [lon]) => sum + lon, 0) / 7).toBeCloseTo(111.7, 1)
  })
  it('colours by the step of the value; nothing is step 0', () => {
    const { features } = cellFeatures(CELLS, 0.02, 'overdue', [3, 7])
    expect(features.map((f) => f.properties.step)).toEqual([0, 2])
  })
  it('labels a district once, above its cells', () => {
    expect(districtLabels(CELLS)).toEqual([{ code: '150105', lon: expect.closeTo(111.71), lat: 40.82 }])
  })
  it('bounds the cells, or nothing', () => {
    expect(boundsOf(CELLS, 0.02)?.[3]).toBeCloseTo(40.84)
    expect(boundsOf([], 0.02)).toBeUndefined()
  })
})

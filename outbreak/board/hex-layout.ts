import { CENTRES } from './centres.ts'

/** Width of a cell in degrees of latitude; a cell stands for one community, not for its ground. */
export const CELL_DEGREES = 0.028

export interface Community {
  readonly code: string
  readonly name: string
}
export interface Cell extends Community {
  readonly lon: number
  readonly lat: number
}

/** Degrees of longitude are shorter than those of latitude at 40 °N; cells stay regular on a Mercator map. */
const LON_STRETCH = 1.32
const ROW_HEIGHT = CELL_DEGREES * 0.866

/**
 * Schematic map: each district's communities take the free hexagons nearest its real centre, districts in turn,
 * then lie in street order by angle around it, so that a street is a neighbourhood and the picture never moves.
 * A district without a known centre starts from the mean of the others. Pure; the same tree gives the same map.
 */
export function hexLayout(communities: readonly Community[]): readonly Cell[] {
  const districts = Map.groupBy(communities, ({ code }) => code.slice(0, 6))
  const seats = claimSeats(
    [...districts].map(([district, all]) => ({ centre: centreOf(district), wanted: all.length })),
  )
  return [...districts].flatMap(([district, all], i) => {
    const [lon, lat] = centreOf(district)
    const ordered = [...(seats[i] ?? [])].sort((a, b) => angle(a, lon, lat) - angle(b, lon, lat))
    const sorted = [...all].sort((a, b) => (a.code < b.code ? -1 : 1))
    return sorted.flatMap((community, k) => {
      const seat = ordered[k]
      return seat === undefined ? [] : [{ ...community, lon: seat.lon, lat: seat.lat }]
    })
  })
}

interface Seat {
  readonly lon: number
  readonly lat: number
  readonly key: string
}
interface Claim {
  readonly centre: readonly [number, number]
  readonly wanted: number
}

function claimSeats(claims: readonly Claim[]): Seat[][] {
  const taken = new Set<string>()
  const queues = claims.map(({ centre, wanted }) => nearestSeats(centre, wanted, claims))
  const seats: Seat[][] = claims.map(() => [])
  for (let open = true; open; ) {
    open = false
    claims.forEach(({ wanted }, i) => {
      if ((seats[i]?.length ?? 0) >= wanted) return
      const seat = queues[i]?.find(({ key }) => !taken.has(key))
      if (seat === undefined) return
      taken.add(seat.key)
      seats[i]?.push(seat)
      open = true
    })
  }
  return seats
}

/** Cells around a centre by distance: enough for its own wish and all that others may take first. */
function nearestSeats(centre: readonly [number, number], wanted: number, claims: readonly Claim[]): Seat[] {
  const total = claims.reduce((n, claim) => n + claim.wanted, 0)
  const reach = Math.ceil(Math.sqrt(Math.min(total, wanted * 8 + 64))) + 2
  const [row0, col0] = [Math.round(centre[1] / ROW_HEIGHT), Math.round(centre[0] / (CELL_DEGREES * LON_STRETCH))]
  const found: (Seat & { d: number })[] = []
  for (let r = row0 - reach; r <= row0 + reach; r++)
    for (let c = col0 - reach; c <= col0 + reach; c++) {
      const lat = r * ROW_HEIGHT
      const lon = (c + (r % 2 === 0 ? 0 : 0.5)) * CELL_DEGREES * LON_STRETCH
      found.push({ lon: round(lon), lat: round(lat), key: `${r} ${c}`, d: distance(lon, lat, centre) })
    }
  return found.sort((a, b) => a.d - b.d || (a.key < b.key ? -1 : 1))
}

const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000
const distance = (lon: number, lat: number, centre: readonly [number, number]) =>
  Math.hypot((lon - centre[0]) / LON_STRETCH, lat - centre[1])
const angle = (seat: Seat, lon: number, lat: number) => Math.atan2(seat.lat - lat, (seat.lon - lon) / LON_STRETCH)

function centreOf(district: string): readonly [number, number] {
  return CENTRES[district] ?? CENTRES[district.slice(0, 4)] ?? [110, 40]
}

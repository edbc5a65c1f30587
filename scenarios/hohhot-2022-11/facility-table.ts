/**
 * Institutions of the scenario: all invented. Published anchors: on 10 October 2022 more than 5,900 usable beds, of
 * which more than 3,600 in makeshift hospitals (Xinhua, China News Service); confirmed in hospital on 28 October: 260;
 * asymptomatic under observation on 25 October: 1,903 (regional bulletins). Later enlargements are simulated.
 */
export interface FacilityRow {
  readonly id: string
  readonly kind: 'designated-hospital' | 'makeshift-hospital' | 'isolation-site'
  readonly zh: string
  readonly en: string
  readonly place: string
  readonly beds: number
  /** Day and time it opens; null: before the first day. */
  readonly opens: { readonly day: number; readonly time: string } | null
  readonly occupants: number
}

const NUMBERS = '一二三四五六七八九十'
export function chineseNumber(n: number): string {
  if (n <= 10) return NUMBERS[n - 1] ?? ''
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? NUMBERS[tens - 1] : ''}十${n % 10 === 0 ? '' : NUMBERS[(n % 10) - 1]}`
}

const hospital = (n: number, place: string, beds: number, occupants: number): FacilityRow => ({
  id: `h-designated-${n}`,
  kind: 'designated-hospital',
  zh: `演练第${chineseNumber(n)}定点医院`,
  en: `Drill Designated Hospital ${n}`,
  place,
  beds,
  opens: null,
  occupants,
})
const makeshift = (
  n: number,
  place: string,
  beds: number,
  occupants: number,
  opens: FacilityRow['opens'],
): FacilityRow => ({
  id: `h-makeshift-${n}`,
  kind: 'makeshift-hospital',
  zh: `演练第${chineseNumber(n)}方舱医院`,
  en: `Drill Makeshift Hospital ${n}`,
  place,
  beds,
  opens,
  occupants,
})

/** 2,320 designated and 3,640 makeshift beds at the start. */
export const HOSPITALS: readonly FacilityRow[] = [
  hospital(1, '150105007', 760, 120),
  hospital(2, '150102008', 620, 80),
  hospital(3, '150103007', 480, 40),
  hospital(4, '150121103', 280, 12),
  hospital(5, '150104100', 180, 8),
  makeshift(1, '150105104', 1600, 820, null),
  makeshift(2, '150102101', 1120, 590, null),
  makeshift(3, '150104100', 920, 495, null),
  makeshift(4, '150103100', 1400, 0, { day: 8, time: '15:00' }),
  makeshift(5, '150105103', 1900, 0, { day: 9, time: '21:30' }),
  makeshift(6, '150121103', 2200, 0, { day: 10, time: '20:30' }),
  makeshift(7, '150172402', 1800, 0, { day: 11, time: '13:00' }),
  makeshift(8, '150105104', 2000, 0, { day: 13, time: '10:00' }),
  makeshift(9, '150102101', 1600, 0, { day: 17, time: '08:00' }),
]

/** Isolation sites by district: how many, and rooms in each counted by person. */
const SITES: readonly (readonly [district: string, count: number, rooms: number, street: string])[] = [
  ['150102', 10, 380, '150102008'],
  ['150103', 9, 370, '150103100'],
  ['150104', 9, 380, '150104100'],
  ['150105', 11, 400, '150105103'],
  ['150121', 2, 220, '150121100'],
  ['150122', 2, 150, '150122100'],
  ['150123', 2, 150, '150123101'],
  ['150124', 1, 90, '150124100'],
  ['150125', 1, 120, '150125100'],
  ['150172', 2, 180, '150172401'],
]

export const ISOLATION_SITES: readonly FacilityRow[] = SITES.flatMap(([district, count, rooms, street]) =>
  Array.from({ length: count }, (_, i): FacilityRow => {
    const n = i + 1
    return {
      id: `s-${district}-${n}`,
      kind: 'isolation-site',
      zh: `演练${district.slice(-2)}片区第${chineseNumber(n)}集中隔离点`,
      en: `Drill Isolation Site ${district.slice(-2)}-${n}`,
      place: street,
      beds: rooms + ((n * 37) % 5) * 12 - 24,
      opens: null,
      occupants: Math.round(rooms * 0.12),
    }
  }),
)

export const FACILITIES: readonly FacilityRow[] = [...HOSPITALS, ...ISOLATION_SITES]

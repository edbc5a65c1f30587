import type { Minute } from './time.ts'

/**
 * The ten county-level units. Population: census 2020 (NBS, tabulation by county). Everything else is the scenario's
 * own: how the outbreak weighs on them and how well their desks keep up. No district's real performance is meant.
 */
export interface District {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly population: number
  readonly urban: boolean
  /** Share of positives early and late in the scenario; interpolated by day. */
  readonly weight: readonly [number, number]
  /** Hours from swab to result, median. */
  readonly testHours: number
  /** Minutes between two buses for contacts, and seats. */
  readonly contactBus: { readonly every: number; readonly seats: number; readonly night: boolean }
  /** Minutes between two vehicles for patients, and seats. */
  readonly patientBus: { readonly every: number; readonly seats: number; readonly night: boolean }
  /** Hours from a positive to the order, median; share that waits for the next morning. */
  readonly controlHours: number
  readonly controlLateShare: number
  /** Hours after opening at which the last result of a round is in, median. */
  readonly roundHours: number
  readonly roundShare: number
}

export const DISTRICTS: readonly District[] = [
  {
    code: '150102',
    zh: '新城区',
    en: 'Xincheng',
    population: 699672,
    urban: true,
    weight: [0.24, 0.22],
    testHours: 6.5,
    contactBus: { every: 30, seats: 22, night: true },
    patientBus: { every: 30, seats: 20, night: true },
    controlHours: 3.6,
    controlLateShare: 0.04,
    roundHours: 17.5,
    roundShare: 0.92,
  },
  {
    code: '150103',
    zh: '回民区',
    en: 'Huimin',
    population: 436042,
    urban: true,
    weight: [0.29, 0.21],
    testHours: 8,
    contactBus: { every: 45, seats: 28, night: false },
    patientBus: { every: 40, seats: 20, night: true },
    controlHours: 4.6,
    controlLateShare: 0.1,
    roundHours: 20.5,
    roundShare: 0.9,
  },
  {
    code: '150104',
    zh: '玉泉区',
    en: 'Yuquan',
    population: 524573,
    urban: true,
    weight: [0.19, 0.22],
    testHours: 9.5,
    contactBus: { every: 45, seats: 25, night: false },
    patientBus: { every: 36, seats: 20, night: false },
    controlHours: 7.5,
    controlLateShare: 0.24,
    roundHours: 23,
    roundShare: 0.88,
  },
  {
    code: '150105',
    zh: '赛罕区',
    en: 'Saihan',
    population: 885321,
    urban: true,
    weight: [0.21, 0.27],
    testHours: 7.5,
    contactBus: { every: 40, seats: 25, night: false },
    patientBus: { every: 34, seats: 20, night: false },
    controlHours: 5.2,
    controlLateShare: 0.12,
    roundHours: 21.5,
    roundShare: 0.9,
  },
  {
    code: '150121',
    zh: '土默特左旗',
    en: 'Tumed Left Banner',
    population: 263131,
    urban: false,
    weight: [0.025, 0.025],
    testHours: 9,
    contactBus: { every: 120, seats: 30, night: false },
    patientBus: { every: 120, seats: 12, night: false },
    controlHours: 5,
    controlLateShare: 0.08,
    roundHours: 21,
    roundShare: 0.8,
  },
  {
    code: '150122',
    zh: '托克托县',
    en: 'Togtoh',
    population: 166192,
    urban: false,
    weight: [0.012, 0.014],
    testHours: 8.5,
    contactBus: { every: 150, seats: 30, night: false },
    patientBus: { every: 150, seats: 10, night: false },
    controlHours: 4.2,
    controlLateShare: 0.05,
    roundHours: 18,
    roundShare: 0.8,
  },
  {
    code: '150123',
    zh: '和林格尔县',
    en: 'Horinger',
    population: 162476,
    urban: false,
    weight: [0.01, 0.012],
    testHours: 9.5,
    contactBus: { every: 150, seats: 30, night: false },
    patientBus: { every: 160, seats: 10, night: false },
    controlHours: 5.4,
    controlLateShare: 0.1,
    roundHours: 20,
    roundShare: 0.75,
  },
  {
    code: '150124',
    zh: '清水河县',
    en: 'Qingshuihe',
    population: 76674,
    urban: false,
    weight: [0.003, 0.004],
    testHours: 11,
    contactBus: { every: 200, seats: 20, night: false },
    patientBus: { every: 220, seats: 8, night: false },
    controlHours: 6,
    controlLateShare: 0.1,
    roundHours: 22.5,
    roundShare: 0.7,
  },
  {
    code: '150125',
    zh: '武川县',
    en: 'Wuchuan',
    population: 95869,
    urban: false,
    weight: [0.008, 0.008],
    testHours: 10,
    contactBus: { every: 180, seats: 20, night: false },
    patientBus: { every: 200, seats: 8, night: false },
    controlHours: 4.6,
    controlLateShare: 0.06,
    roundHours: 19,
    roundShare: 0.7,
  },
  {
    code: '150172',
    zh: '呼和浩特经济技术开发区',
    en: 'Hohhot Development Zone',
    population: 136150,
    urban: true,
    weight: [0.012, 0.017],
    testHours: 7,
    contactBus: { every: 90, seats: 30, night: false },
    patientBus: { every: 90, seats: 12, night: true },
    controlHours: 3.8,
    controlLateShare: 0.05,
    roundHours: 16.5,
    roundShare: 0.95,
  },
]

/** Weight of a district on a day of the scenario. */
export function weightOn(district: District, day: number): number {
  const [early, late] = district.weight
  return early + ((late - early) * Math.min(day, 17)) / 17
}

/** A vehicle that comes by the clock: the next departure at or after `now`. */
export function nextDeparture(bus: District['contactBus'], now: Minute): Minute {
  const next = Math.ceil(now / bus.every) * bus.every
  const hour = Math.floor((next % 1440) / 60)
  if (bus.night || (hour >= 6 && hour < 23)) return next
  return Math.floor(next / 1440) * 1440 + (hour >= 23 ? 1440 : 0) + 6 * 60 + 10
}

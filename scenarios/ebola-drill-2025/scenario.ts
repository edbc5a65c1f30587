import { EBOLA } from '#kernel/policy/packs/international.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import type { ContactPlan, OutbreakPlan } from '../small-outbreak/plan.ts'
import { toInstant } from '../small-outbreak/script.ts'
import { smallOutbreak } from '../small-outbreak/small-outbreak.ts'

const day = (date: string): LocalDate => date as LocalDate
const JIANKANG = '150105001001-90-0'

/** Met the first case between her onset and her admission. */
const OF_FIRST = {
  indexCase: 'p-01',
  firstExposureAt: '2025-03-03T18:00',
  lastExposureAt: '2025-03-05T08:30',
  determinedAt: '2025-03-05T15:00',
} as const
const OF_SECOND = {
  indexCase: 'p-02',
  firstExposureAt: '2025-03-14T07:00',
  lastExposureAt: '2025-03-14T20:00',
  determinedAt: '2025-03-15T15:00',
} as const
/** The third case was infected after her husband had come home well: followed once before, and now ill. */
const OF_THIRD = {
  indexCase: 'p-10',
  firstExposureAt: '2025-04-18T12:00',
  lastExposureAt: '2025-04-20T08:00',
  determinedAt: '2025-04-20T15:00',
} as const

const CONTACTS: readonly ContactPlan[] = [
  {
    person: 'p-02',
    age: 36,
    sex: 1,
    home: `${JIANKANG}2`,
    ...OF_FIRST,
    setting: 'household',
    kind: 'body-fluids',
    days: { '2025-03-14': ['fever', 'vomiting'] },
    caseOn: day('2025-03-15'),
  },
  { person: 'p-03', age: 8, sex: 2, home: `${JIANKANG}1`, ...OF_FIRST, setting: 'household', kind: 'same-household' },
  { person: 'p-04', age: 61, sex: 2, home: `${JIANKANG}1`, ...OF_FIRST, setting: 'household', kind: 'care-given' },
  { person: 'p-05', age: 44, sex: 1, home: `${JIANKANG}3`, ...OF_FIRST, setting: 'transport', kind: 'shared-vehicle' },
  {
    person: 'p-06',
    age: 52,
    sex: 1,
    home: `${JIANKANG}3`,
    ...OF_FIRST,
    setting: 'neighbour',
    kind: 'body-fluids',
    days: { '2025-03-09': 'MISSED', '2025-03-10': 'MISSED' },
  },
  { person: 'p-07', age: 29, sex: 2, home: `${JIANKANG}4`, ...OF_FIRST, setting: 'health-care', kind: 'care-given' },
  { person: 'p-08', age: 41, sex: 1, home: `${JIANKANG}4`, ...OF_FIRST, setting: 'health-care', kind: 'care-given' },
  { person: 'p-09', age: 33, sex: 2, home: `${JIANKANG}5`, ...OF_FIRST, setting: 'health-care', kind: 'body-fluids' },
  { person: 'p-10', age: 35, sex: 2, home: `${JIANKANG}2`, ...OF_SECOND, setting: 'household', kind: 'same-household' },
  { person: 'p-11', age: 11, sex: 1, home: `${JIANKANG}2`, ...OF_SECOND, setting: 'household', kind: 'same-household' },
  {
    person: 'p-12',
    age: 38,
    sex: 1,
    home: `${JIANKANG}5`,
    ...OF_SECOND,
    setting: 'workplace',
    kind: 'same-room',
    days: { '2025-03-20': 'NOT_ATTEMPTED' },
  },
  { person: 'p-11', age: 11, sex: 1, home: `${JIANKANG}2`, ...OF_THIRD, setting: 'household', kind: 'same-household' },
  { person: 'p-14', age: 30, sex: 2, home: `${JIANKANG}4`, ...OF_THIRD, setting: 'workplace', kind: 'same-room' },
  { person: 'p-15', age: 46, sex: 1, home: `${JIANKANG}5`, ...OF_THIRD, setting: 'health-care', kind: 'care-given' },
]

const PLAN: OutbreakPlan = {
  id: 'ebola-drill-2025',
  seed: 20250305,
  pack: EBOLA,
  place: { code: '150105', zh: '赛罕区', en: 'Saihan District' },
  hospital: { id: 'h-drill-1', zh: '演练定点医院', en: 'Drill designated hospital', place: '150105001001' },
  startsOn: day('2025-03-05'),
  opensAt: toInstant('2025-04-21T20:00'),
  endsOn: day('2025-09-20'),
  cases: [
    {
      person: 'p-01',
      age: 34,
      sex: 2,
      home: `${JIANKANG}1`,
      onsetOn: day('2025-03-03'),
      foundAt: '2025-03-05T09:00',
      foundIn: 'clinicVisit',
      indexCase: null,
      negatives: [],
      end: { kind: 'death', at: '2025-03-12T06:00', buriedAt: '2025-03-13T10:00' },
    },
    {
      person: 'p-02',
      age: 36,
      sex: 1,
      home: `${JIANKANG}2`,
      onsetOn: day('2025-03-14'),
      foundAt: '2025-03-15T09:00',
      foundIn: 'homeQuarantine',
      indexCase: 'p-01',
      negatives: ['2025-03-30T08:00', '2025-04-01T09:00'],
      end: { kind: 'home', at: '2025-04-01T15:00' },
    },
    {
      person: 'p-10',
      age: 35,
      sex: 2,
      home: `${JIANKANG}2`,
      onsetOn: day('2025-04-18'),
      foundAt: '2025-04-20T09:00',
      foundIn: 'clinicVisit',
      indexCase: 'p-02',
      negatives: ['2025-05-06T08:00', '2025-05-08T09:00'],
      end: { kind: 'home', at: '2025-05-08T15:00' },
    },
  ],
  contacts: CONTACTS,
  immune: [],
  end: {
    openedAt: '2025-03-06T10:00',
    first: ['p-01'],
    settled: [
      { person: 'p-01', at: '2025-03-13T12:00' },
      { person: 'p-02', at: '2025-04-01T16:00' },
      { person: 'p-10', at: '2025-05-08T16:00' },
    ],
    declaredAt: '2025-06-20T10:00',
    closedAt: '2025-09-19T09:00',
  },
}

/** An invented drill: two cases, eighteen days of the count, a third case, 42 days, the end, ninety days of watch. */
export const EBOLA_DRILL_2025 = smallOutbreak(PLAN)

import { MEASLES } from '#kernel/policy/packs/international.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import type { ContactPlan, ImmunePlan, OutbreakPlan } from '../small-outbreak/plan.ts'
import { toInstant } from '../small-outbreak/script.ts'
import { smallOutbreak } from '../small-outbreak/small-outbreak.ts'

const day = (date: string): LocalDate => date as LocalDate
const SIHEXING = '150103001001-90-0'
const YIXUEYUAN = '150103001011-90-0'

/** In one class with the first case from four days before her rash on. */
const IN_CLASS = {
  indexCase: 'p-01',
  firstExposureAt: '2024-04-04T08:00',
  lastExposureAt: '2024-04-08T15:00',
  determinedAt: '2024-04-09T15:00',
  setting: 'school',
  kind: 'same-room',
} as const

const CONTACTS: readonly ContactPlan[] = [
  {
    person: 'p-02',
    age: 6,
    sex: 1,
    home: `${SIHEXING}1`,
    ...IN_CLASS,
    lastExposureAt: '2024-04-09T08:00',
    setting: 'household',
    kind: 'same-household',
    days: { '2024-04-19': ['fever', 'rash'] },
    caseOn: day('2024-04-20'),
  },
  { person: 'p-03', age: 10, sex: 2, home: `${SIHEXING}2`, ...IN_CLASS },
  { person: 'p-04', age: 10, sex: 1, home: `${SIHEXING}2`, ...IN_CLASS },
  {
    person: 'p-05',
    age: 10,
    sex: 2,
    home: `${YIXUEYUAN}1`,
    ...IN_CLASS,
    days: { '2024-04-27': ['fever', 'rash'] },
    caseOn: day('2024-04-28'),
  },
  { person: 'p-06', age: 11, sex: 1, home: `${YIXUEYUAN}2`, ...IN_CLASS, days: { '2024-04-12': 'NOT_ATTEMPTED' } },
  {
    person: 'p-07',
    age: 10,
    sex: 1,
    home: `${YIXUEYUAN}2`,
    ...IN_CLASS,
    days: { '2024-04-13': 'MISSED', '2024-04-14': 'MISSED' },
  },
  { person: 'p-08', age: 10, sex: 2, home: `${YIXUEYUAN}3`, ...IN_CLASS },
  {
    person: 'p-11',
    age: 1,
    sex: 1,
    home: `${SIHEXING}3`,
    indexCase: 'p-02',
    firstExposureAt: '2024-04-15T10:00',
    lastExposureAt: '2024-04-19T18:00',
    determinedAt: '2024-04-20T15:00',
    setting: 'neighbour',
    kind: 'same-room',
  },
  {
    person: 'p-12',
    age: 3,
    sex: 2,
    home: `${YIXUEYUAN}1`,
    indexCase: 'p-05',
    firstExposureAt: '2024-04-23T08:00',
    lastExposureAt: '2024-04-28T08:00',
    determinedAt: '2024-04-28T15:00',
    setting: 'household',
    kind: 'same-household',
  },
]

const met = { indexCase: 'p-01', metAt: '2024-04-08T15:00', setting: 'school' } as const
/** Vaccinated twice, or immune by age: on record as met, and at school. */
const IMMUNE: readonly ImmunePlan[] = [
  { person: 'p-20', age: 10, sex: 1, home: `${SIHEXING}2`, ...met },
  { person: 'p-21', age: 10, sex: 2, home: `${SIHEXING}3`, ...met },
  { person: 'p-22', age: 10, sex: 2, home: `${YIXUEYUAN}3`, ...met },
  { person: 'p-23', age: 47, sex: 2, home: `${YIXUEYUAN}4`, ...met },
]

const PLAN: OutbreakPlan = {
  id: 'measles-drill-2024',
  seed: 20240409,
  pack: MEASLES,
  place: { code: '150103', zh: '回民区', en: 'Huimin District' },
  hospital: { id: 'h-drill-1', zh: '演练定点医院', en: 'Drill designated hospital', place: '150103001001' },
  startsOn: day('2024-04-09'),
  opensAt: toInstant('2024-05-07T20:00'),
  endsOn: day('2024-06-11'),
  cases: [
    {
      person: 'p-01',
      age: 10,
      sex: 2,
      home: `${SIHEXING}1`,
      onsetOn: day('2024-04-08'),
      foundAt: '2024-04-09T09:00',
      foundIn: 'clinicVisit',
      indexCase: null,
      negatives: [],
      end: { kind: 'home', at: '2024-04-13T10:00' },
    },
    {
      person: 'p-02',
      age: 6,
      sex: 1,
      home: `${SIHEXING}1`,
      onsetOn: day('2024-04-19'),
      foundAt: '2024-04-20T09:00',
      foundIn: 'homeQuarantine',
      indexCase: 'p-01',
      negatives: [],
      end: { kind: 'home', at: '2024-04-24T10:00' },
    },
    {
      person: 'p-05',
      age: 10,
      sex: 2,
      home: `${YIXUEYUAN}1`,
      onsetOn: day('2024-04-27'),
      foundAt: '2024-04-28T09:00',
      foundIn: 'homeQuarantine',
      indexCase: 'p-01',
      negatives: [],
      end: { kind: 'home', at: '2024-05-02T10:00' },
    },
  ],
  contacts: CONTACTS,
  immune: IMMUNE,
  end: {
    openedAt: '2024-04-10T10:00',
    first: ['p-01'],
    settled: [
      { person: 'p-02', at: '2024-04-20T16:00' },
      { person: 'p-05', at: '2024-04-28T16:00' },
    ],
    declaredAt: '2024-06-09T10:00',
    closedAt: '2024-06-10T09:00',
  },
}

/** An invented drill: a class, two later cases among the excluded, each beginning the count of 42 days anew. */
export const MEASLES_DRILL_2024 = smallOutbreak(PLAN)

import type { Right } from '#kernel/positions/rights.ts'
import { systemActor } from '#kernel/positions/system-actor.ts'
import type { CityCode, PlaceCode } from '#kernel/primitives/ids.ts'
import { type Instant, instant, plusMinutes } from '#kernel/primitives/instant.ts'
import { CATALOGUE, COMMANDS, MODULES } from '#server/catalogue.ts'
import { openStore } from '#store/open-store.ts'
import type { Division, Store } from '#store/store.ts'

export const CITY = '1501' as CityCode
/** The one officer of the evening. */
export const OFFICER = '1501.command'
export const PASTED_IN = '150105'
export const EVENING_IN = '150102'
/** An evening of the wave, under the ninth plan: contacts are isolated. */
const EVENING: Instant = instant('2022-11-13T18:00:00+08:00')
const COMPOUNDS = 40
const BEDS = 6000
const SITES = 10
const ROOMS = 1200

/** Everything that clearing an evening needs; a real evening shares it among desks. */
const RIGHTS: readonly Right[] = [
  'board.read',
  'case.read',
  'person.register',
  'sample.collect',
  'result.report',
  'bed.assign',
  'patient.carry',
  'patient.admit',
  'case.classify',
  'contact.determine',
  'contact.tell',
  'contact.move',
  'contact.place',
  'contact.release',
]

const two = (n: number): string => String(n).padStart(2, '0')
const division = (code: string, level: number, parent: string | null, nameZh: string): Division => ({
  code: code as PlaceCode,
  level,
  parent: parent as PlaceCode | null,
  nameZh,
  nameEn: null,
})
const DIVISIONS: readonly Division[] = [
  division('15', 1, null, '内蒙古自治区'),
  division('1501', 2, '15', '呼和浩特市'),
  ...[PASTED_IN, EVENING_IN].flatMap((district) => [
    division(district, 3, '1501', `演练区${district}`),
    division(`${district}001`, 4, district, '演练街道'),
    division(`${district}001001`, 5, `${district}001`, '演练社区'),
  ]),
]

/** Building `n` of a district, spread over its compounds. */
export const buildingOf = (district: string, n: number): string =>
  `${district}001001-${two(1 + (n % COMPOUNDS))}-${two(1 + (Math.floor(n / COMPOUNDS) % 30))}`
/** The same building as people write it. */
export const addressOf = (district: string, n: number): string =>
  `演练${district}第${1 + (n % COMPOUNDS)}小区${1 + (Math.floor(n / COMPOUNDS) % 30)}号楼1单元`

type Given = readonly [command: string, payloads: readonly object[]]

function founding(at: Instant): readonly Given[] {
  const post = { post: OFFICER, agency: 'bench', jurisdiction: '1501', title: { zh: '值班员', en: 'Duty officer' } }
  const compounds = [PASTED_IN, EVENING_IN].flatMap((district) =>
    Array.from({ length: COMPOUNDS }, (_, n) => ({
      code: `${district}001001-${two(n + 1)}`,
      name: { zh: `演练${district}第${n + 1}小区`, en: `Drill compound ${n + 1} of ${district}` },
      synthetic: true,
      occurredAt: at,
    })),
  )
  const hospital = { kind: 'makeshift-hospital', name: { zh: '演练方舱', en: 'Drill makeshift hospital' }, beds: BEDS }
  const sites = Array.from({ length: SITES }, (_, n) => ({
    facility: `iso-${n + 1}`,
    kind: 'isolation-site',
    name: { zh: `演练隔离点${n + 1}`, en: `Drill site ${n + 1}` },
    place: EVENING_IN,
    beds: ROOMS,
    occurredAt: at,
  }))
  return [
    ['create-post', [{ ...post, grants: RIGHTS.map((right) => ({ right, mode: 'command' })), occurredAt: at }]],
    ['fill-post', [{ post: OFFICER, holder: 'officer-1', until: null, occurredAt: at }]],
    ['declare-place', compounds],
    ['open-facility', [{ facility: 'm-1', place: EVENING_IN, ...hospital, occurredAt: at }, ...sites]],
  ]
}

async function submit(store: Store, at: Instant, [command, payloads]: Given): Promise<void> {
  const schema = COMMANDS[command]?.schema
  if (schema === undefined) throw new Error(`no contract of ${command}`)
  const outcome = await store.submit({
    city: CITY,
    command,
    payloads: payloads.map((payload) => schema.parse(payload)),
    post: systemActor(CITY).post,
    person: null,
    now: at,
    request: `founding-${command}`,
  })
  if (outcome.status !== 'accepted' || outcome.refused.length > 0)
    throw new Error(`${command}: ${JSON.stringify(outcome)}`)
}

/** A small city in a directory of its own: two districts, beds and rooms enough, one officer, no scenario. */
export async function seedCity(home: string, log: (line: string) => void): Promise<void> {
  const store = await openStore({
    home,
    modules: MODULES,
    packs: CATALOGUE.packs,
    zone: 'Asia/Shanghai',
    disease: 'covid-19',
    log,
  })
  try {
    await store.divisions.load(DIVISIONS)
    await store.clock.set(CITY, { mode: 'scenario', instant: EVENING, rate: 1, state: 'running' })
    for (const given of founding(plusMinutes(EVENING, -60))) await submit(store, EVENING, given)
  } finally {
    await store.close()
  }
}

import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant } from '#kernel/primitives/instant.ts'
import { CITY, openTestCity, type TestCity } from '../testing/test-city.ts'

const CLI = fileURLToPath(new URL('../../cli/main.ts', import.meta.url))
const COMPOUND = '150105001001-02'
const SITE = 'site-test-1'
const CHANGE = '2022-11-11T00:00:00+08:00'
const at = (day: number, time: string) => `2022-11-${String(day).padStart(2, '0')}T${time}:00+08:00`
const home = (n: number) => `${COMPOUND}-0${n}`

let city: TestCity
let folder: string

const standAt = (time: string) =>
  city.store.clock.set(CITY, { mode: 'scenario', instant: instant(time), rate: 1, state: 'paused' })

/** Four of 2 November: their days are over under the new pack. Two of 8 November: theirs end earlier. */
const CONTACTS = [2, 2, 2, 2, 8, 8].map((exposed, n) => ({ person: `p-90${n}`, exposed, category: 'close' as const }))
const SECONDARY = [7, 8, 9].map((exposed, n) => ({ person: `p-95${n}`, exposed, category: 'secondary' as const }))

async function contactsUnderTheOldPack(): Promise<void> {
  const all = [...CONTACTS, ...SECONDARY]
  await city.submit(
    'determine-contact',
    all.map(({ person, exposed, category }) => ({
      person,
      indexCase: 'p-900001',
      category,
      lastExposureAt: at(exposed, '18:00'),
      indexFoundAt: at(exposed, '20:00'),
      setting: 'household',
      certainty: 'high',
      home: home(1),
      occurredAt: at(9, '20:00'),
    })),
  )
  await city.submit(
    'place-contact',
    all.map(({ person, category }) => ({
      person,
      placement: category === 'close' ? 'isolation-site' : 'home',
      facility: category === 'close' ? SITE : null,
      legalBasis: 'Infectious Disease Law, art. 39',
      receipt: `rc-${person}`,
      occurredAt: at(9, '21:00'),
    })),
  )
}

async function compoundUnderOrder(): Promise<void> {
  await city.submit(
    'declare-place',
    [
      { code: COMPOUND, households: 300, residents: 900 },
      { code: home(1), households: 100, residents: 300 },
      { code: home(2), households: 200, residents: 600 },
    ].map((place) => ({ ...place, name: { zh: '演练小区', en: 'Drill compound' }, occurredAt: at(9, '08:00') })),
  )
  await city.submit('report-positive', [
    { person: 'p-900001', foundIn: 'clinicVisit', home: home(1), place: home(1), occurredAt: at(9, '09:00') },
  ])
  await city.submit('order-zone', [
    {
      place: COMPOUND,
      level: 'high',
      legalBasis: 'Infectious Disease Law, art. 41',
      issuer: '150105.command',
      approvals: [{ post: '1501.command', at: at(9, '10:00') }],
      reason: 'a positive lives here',
      evidence: ['case/p-900001'],
      households: 300,
      residents: 900,
      regime: 'stay-in-home-with-door-service',
      startAt: at(9, '11:00'),
      expiresAt: at(16, '11:00'),
      reviewEveryHours: 24,
      lift: { consecutiveDaysNoNew: 7, finalRound: 'onDay' },
      appealChannel: '12345',
      supportPlan: 'door service',
      notice: { zh: '通告', en: 'Notice' },
      occurredAt: at(9, '11:00'),
    },
  ])
}

beforeAll(async () => {
  city = await openTestCity()
  await standAt(at(10, '12:00'))
  await city.submit('open-facility', [
    {
      facility: SITE,
      kind: 'isolation-site',
      name: { zh: '演练隔离点', en: 'Drill site' },
      place: '150105',
      beds: 20,
      opening: true,
      occurredAt: at(9, '08:00'),
    },
  ])
  await compoundUnderOrder()
  await contactsUnderTheOldPack()
  await standAt(at(11, '00:30'))
  folder = await mkdtemp(join(tmpdir(), 'firebreak-pack-'))
  const url = await city.app.listen({ port: 0, host: '127.0.0.1' })
  await writeFile(join(folder, 'server.json'), JSON.stringify({ url, token: city.token, pid: process.pid }))
})
afterAll(async () => {
  await city?.close()
  await rm(folder, { recursive: true, force: true })
})

async function change(dryRun: boolean) {
  const answer = await city.app.inject({
    method: 'POST',
    url: '/api/policy/change',
    headers: { authorization: `Bearer ${city.token}` },
    payload: { from: 'cn-9', to: 'cn-20', at: CHANGE, dryRun },
  })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const events = async () => (await city.store.operatorSql('select count(*)::int as n from events')).rows

/** As a person types it: what is printed, and nothing else. */
const preview = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const args = ['policy', 'change', '--from', 'cn-9', '--to', 'cn-20', '--at', '2022-11-11T00:00+08:00']
    const env = { ...process.env, FIREBREAK_HOME: folder }
    execFile(process.execPath, [CLI, ...args, '--dry-run', '--json'], { env }, (error, stdout, stderr) =>
      error === null ? resolve(stdout) : reject(new Error(stderr)),
    )
  })

const COUNTS = {
  contacts: { released: 4, shortened: 2 },
  secondaryContacts: { released: 3 },
  zones: { before: 1, after: 1, lifted: 1 },
  people: { insideBefore: 900, insideAfter: 300 },
}

describe('a newer pack comes into force', () => {
  it('is counted before it is done, and the counting changes nothing', async () => {
    const before = await events()
    const { counts, dryRun } = await change(true)
    expect(counts).toEqual(COUNTS)
    expect(dryRun).toBe(true)
    expect(await events()).toEqual(before)
  })

  it('is refused to whoever has no power to end restrictions, in words', async () => {
    const answer = await city.app.inject({
      method: 'POST',
      url: '/api/policy/change',
      headers: { cookie: await city.signIn('press') },
      payload: { from: 'cn-9', to: 'cn-20', at: CHANGE, dryRun: false },
    })
    expect(answer.statusCode).toBe(403)
  })

  it('done, it does exactly what was counted; done again, it changes nothing', async () => {
    const done = await change(false)
    expect(done).toMatchObject({ counts: COUNTS, refused: [] })
    const after = await events()
    expect(await change(false)).toMatchObject({ counts: COUNTS, refused: [] })
    expect(await events()).toEqual(after)
    const { rows } = await city.store.operatorSql(
      "select zone, status from zones where known_to is null and status in ('inForce', 'lifted') order by zone, episode",
    )
    expect(rows).toEqual([
      { zone: COMPOUND, status: 'lifted' },
      { zone: home(1), status: 'inForce' },
    ])
  })

  it('the records replay to the same city', async () => {
    await city.store.seal()
    expect(await city.store.verify()).toMatchObject({ identical: true, chain: 'intact' })
  })

  it('days later the command line still counts the city as it stood just before, and prints that alone', async () => {
    await standAt(at(14, '09:00'))
    expect(JSON.parse(await preview())).toEqual(COUNTS)
  })

  it('days later it is too late to do it', async () => {
    const answer = await city.app.inject({
      method: 'POST',
      url: '/api/policy/change',
      headers: { authorization: `Bearer ${city.token}` },
      payload: { from: 'cn-9', to: 'cn-20', at: CHANGE, dryRun: false },
    })
    expect(answer.json()).toMatchObject({ code: 'pack-change-late' })
  })
})

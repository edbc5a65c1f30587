import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { instant, plusDays } from '#kernel/primitives/instant.ts'
import { STUDY_XILINGOL_2022_11 } from '#scenarios/study-xilingol-2022-11/scenario.ts'
import { STUDY_PUBLISHED } from '#study/published.ts'
import { COMMANDS } from '../catalogue.ts'
import { runDue } from '../jobs/run-due.ts'
import { STUDY_ACCOUNTS } from '../scenario/companions.ts'
import { parsePayloads } from '../scenario/parse-payloads.ts'
import { submitSteps } from '../scenario/submit-steps.ts'
import { HOME, openTestCity, type TestCity } from '../testing/test-city.ts'

const CITY = '1525' as CityCode
const OPENS = STUDY_XILINGOL_2022_11.opensAt
const ELSEWHERE = {
  account: 'study-elsewhere',
  post: '152531.study',
  words: { zh: '多伦秘书', en: 'Duolun secretary' },
}
const SESSION = 's-152501-1'
let city: TestCity

beforeAll(async () => {
  city = await openTestCity({ companions: [{ module: 'study', city: CITY }], accounts: [...STUDY_ACCOUNTS, ELSEWHERE] })
  await city.store.clock.set(CITY, { mode: 'scenario', instant: OPENS, rate: 1, state: 'paused' })
  const steps = [...STUDY_XILINGOL_2022_11.generate(STUDY_XILINGOL_2022_11.seed)].map((step) =>
    step.kind === 'command' ? parsePayloads(step, COMMANDS) : step,
  )
  const { why } = await submitSteps(city.store, CITY, steps)
  expect(why).toEqual([expect.stringContaining('study-minutes-gaps')])
  await city.submit('report-positive', [
    { person: 'p-9001', foundIn: 'homeQuarantine', home: HOME, place: HOME, occurredAt: '2022-11-13T10:00:00+08:00' },
  ])
}, 120_000)
afterAll(() => city?.close())

const get = async (url: string, who?: string) => {
  const cookie = who === undefined ? {} : { cookie: await city.signIn(who) }
  return city.app.inject({ url, headers: { ...cookie, 'accept-language': 'en' } })
}
let keys = 0
const send = async (command: string, payload: object, who: string) => {
  const cookie = await city.signIn(who)
  keys += 1
  const headers = { cookie, 'idempotency-key': `k-${keys}`, 'accept-language': 'en' }
  return city.app.inject({ method: 'POST', url: `/api/commands/${command}`, headers, payload })
}

describe('the board of a campaign', () => {
  it('shows four units reported, and those with most missing first', async () => {
    const { campaigns } = (await get('/api/study/board')).json()
    expect(campaigns).toHaveLength(1)
    expect(campaigns[0]).toMatchObject({ unitsReported: 4, sessionsLocked: 6 })
    const units = campaigns[0].units.map(({ unit }: { unit: string }) => unit)
    expect(units.slice(0, 2).sort()).toEqual(['unit-152501', 'unit-152527'])
    expect(JSON.stringify(campaigns)).not.toMatch(/w-25/)
  })

  it('counts the printed number again from the records', async () => {
    for (const figure of STUDY_PUBLISHED) {
      const { rows } = await city.store.operatorSql(figure.sql(OPENS))
      expect(rows).toEqual([{ n: figure.published }])
    }
  })

  it('stands on a tile', async () => {
    const tiles: { module: string }[] = (await get('/api/modules/tiles')).json()
    expect(tiles.find(({ module }) => module === 'study')).toMatchObject({
      numbers: [{ value: 4 }, { value: 6 }, { value: expect.any(Number) }],
    })
  })
})

describe('who sees what', () => {
  const open = (who?: string) => get(`/api/study/sessions/${SESSION}`, who)
  it.each([
    ['study-secretary', 200, 'a roll'],
    ['study-lead', 200, 'no roll'],
    ['study-member', 200, 'no roll'],
    ['study-elsewhere', 403, 'nothing'],
    ['commander', 401, 'nothing'],
    [undefined, 401, 'nothing'],
  ])('%s: %s, %s', async (who, status, seen) => {
    const answer = await open(who)
    expect(answer.statusCode).toBe(status)
    if (status !== 200) return
    const { roll } = answer.json()
    if (seen === 'no roll') expect(roll).toBeNull()
    else {
      expect(roll).toHaveLength(16)
      expect(roll[0]).toMatchObject({ person: 'w-250101', name: expect.any(String) })
    }
  })

  it('the keeper’s look at names is in the log of readings', async () => {
    await open('study-secretary')
    const [read] = await city.store.vault.reads(CITY, 1)
    expect(read).toMatchObject({ who: 'study-secretary@demo.firebreak', post: '152501.study' })
  })

  it('a member reads their own lines and nobody else’s', async () => {
    const mine = (await get('/api/study/me', 'study-member')).json()
    expect(mine.sessions).toHaveLength(1)
    expect(mine.sessions[0]).toMatchObject({ session: SESSION, mine: expect.any(String) })
    expect(JSON.stringify(mine)).not.toMatch(/w-25|"m[0-9a-f]{24}"/)
    expect((await get('/api/study/me')).statusCode).toBe(401)
  })

  it('only who leads takes the statements out, in which nobody is named', async () => {
    const { statements } = (await get('/api/study/xapi/statements', 'study-lead')).json()
    expect(statements).toHaveLength(6)
    expect(JSON.stringify(statements)).not.toMatch(/w-25|"m[0-9a-f]{24}"/)
    for (const who of ['study-secretary', 'study-member'])
      expect((await get('/api/study/xapi/statements', who)).statusCode, who).toBe(403)
  })

  it('the year’s file is for the unit and those who lead it', async () => {
    const url = '/api/study/units/unit-152531/file?year=2022'
    const file = (await get(url, 'study-elsewhere')).json()
    expect(file).toMatchObject({ formWords: { en: 'collective study' } })
    expect(file.sessions).toHaveLength(2)
    expect(file.sessions[0].commitments).toHaveLength(2)
    expect((await get(url, 'study-lead')).statusCode).toBe(200)
    expect((await get(url, 'study-secretary')).statusCode).toBe(403)
    expect((await get(url)).statusCode).toBe(401)
  })
})

describe('no record holds who attended', () => {
  it('neither events nor views nor states know a member', async () => {
    for (const table of ['events', 'states', 'study_roll', 'study_sessions', 'duties']) {
      const column = table === 'events' ? 'rows' : table === 'states' ? 'state' : 'to_jsonb(t)'
      const where = table === 'events' ? `type like 'study-%'` : table === 'states' ? `kind like 'study-%'` : 'true'
      const sql = `select count(*)::int as n from ${table} t where city = '1525' and ${where} and ${column}::text ~ 'w-25[0-9]{4}'`
      expect([table, (await city.store.operatorSql(sql)).rows]).toEqual([table, [{ n: 0 }]])
    }
  })
  it('one member has another name in each session', async () => {
    const sql = `select count(*)::int as n, count(distinct member)::int as m from study_roll where city = '1525' and known_to is null`
    const [row] = (await city.store.operatorSql(sql)).rows
    expect(row?.n).toBe(row?.m)
  })
})

describe('from a session to a kept commitment', () => {
  const NEW = 's-new-1'
  const at = (minutes: number) => new Date(Date.parse(OPENS) + minutes * 60_000).toISOString()
  const clock = (minutes: number) =>
    city.store.clock.set(CITY, { mode: 'scenario', instant: instant(at(minutes)), rate: 1, state: 'paused' })

  it('runs whole over HTTP', async () => {
    const due = ['w-250101', 'w-250102', 'w-250106', 'w-250107']
    const convene = {
      ...{ session: NEW, unit: 'unit-152501', type: 'collective', venue: 'Room 1', agenda: ['Documents'] },
      theme: { zh: '补开', en: 'Again' },
      ...{ startsAt: at(60), endsAt: at(120), chair: 'w-250102', recorder: 'w-250101', due, occurredAt: at(0) },
    }
    expect((await send('convene-study-session', convene, 'study-member')).statusCode).toBe(403)
    expect((await send('convene-study-session', convene, 'study-secretary')).json()).toMatchObject({ accepted: 1 })
    await clock(45)
    // A secret that somebody without the right tried to put in place is not the door's.
    const planted = { session: NEW, secret: 'plantedSecret1234567890', occurredAt: at(45) }
    expect((await send('open-study-sign-in', planted, 'study-member')).statusCode).toBe(403)
    const opened = { session: NEW, occurredAt: at(45) }
    expect((await send('open-study-sign-in', opened, 'study-secretary')).statusCode).toBe(200)
    const door = (await get(`/api/study/sessions/${NEW}/code`, 'study-secretary')).json()
    expect(door).toMatchObject({ code: expect.stringMatching(/^\d{6}$/), signedIn: 0, due: 4 })
    expect((await get(`/api/study/sessions/${NEW}/code`, 'study-member')).statusCode).toBe(403)
    const signing = { session: NEW, code: door.code, occurredAt: at(45) }
    const wrong = { ...signing, code: door.code === '000000' ? '000001' : '000000' }
    expect((await send('sign-in-to-study', wrong, 'study-member')).json()).toMatchObject({ code: 'study-code-wrong' })
    // Whatever member and secret are sent, it is the one who acts that is signed in.
    const forged = { ...signing, member: 'w-250107', secret: 'x' }
    expect((await send('sign-in-to-study', forged, 'study-member')).json()).toMatchObject({ accepted: 1 })
    const { roll } = (await get(`/api/study/sessions/${NEW}`, 'study-secretary')).json()
    const statusOf = (person: string) => roll.find((line: { person: string }) => line.person === person)?.status
    expect([statusOf('w-250106'), statusOf('w-250107')]).toEqual(['present', null])
    await clock(125)
    const rows = [
      ...['w-250101', 'w-250102'].map((member) => ({ session: NEW, member, status: 'present', occurredAt: at(70) })),
      { session: NEW, member: 'w-250107', status: 'absent', occurredAt: at(70) },
    ]
    expect((await send('call-study-roll', { rows }, 'study-secretary')).json()).toMatchObject({ accepted: 3 })
    await send('hold-study-session', { session: NEW, startedAt: at(60), occurredAt: at(120) }, 'study-secretary')
    const lock = { session: NEW, signature: 'sheet', occurredAt: at(125) }
    const gaps = (await send('lock-study-session', lock, 'study-secretary')).json()
    expect(gaps).toMatchObject({ code: 'study-minutes-gaps', detail: expect.stringContaining('commitments') })
    const commitment = {
      ...{ commitment: 'k-new', session: NEW, owner: '152501.service', words: { zh: '走访', en: 'Visits' } },
      ...{ dueAt: at(3000), occurredAt: at(122) },
    }
    await send('make-study-commitment', commitment, 'study-secretary')
    const minutes = {
      ...{ session: NEW, summary: 'Studied', speakers: [{ member: 'w-250102', item: 1 }] },
      ...{ documents: [{ title: 'Report', kind: 'studied' }], occurredAt: at(123) },
    }
    await send('draft-study-minutes', minutes, 'study-secretary')
    expect((await send('lock-study-session', lock, 'study-secretary')).json()).toMatchObject({ status: 'accepted' })
    const made = { session: NEW, member: 'w-250107', by: 'self-study', proof: 'outline', occurredAt: at(125) }
    expect((await send('make-up-study', made, 'study-secretary')).json()).toMatchObject({ accepted: 1 })
    const duties = (await get('/api/duties', 'study-owner')).json().duties
    const owed = duties.find(({ stream }: { stream: string }) => stream === 'study-commitment/k-new')
    expect(owed.acts.map(({ command }: { command: string }) => command)).toContain('keep-study-commitment')
    const keep = { commitment: 'k-new', proof: { kind: 'photo', ref: 'p-1' }, occurredAt: at(125) }
    expect((await send('keep-study-commitment', keep, 'study-owner')).json()).toMatchObject({ accepted: 1 })
    const seen = (await get(`/api/study/sessions/${NEW}`, 'study-lead')).json()
    expect(seen).toMatchObject({ status: 'locked', madeUp: 1, commitments: [{ status: 'kept', late: false }] })
  })
})

describe('when the time of a roll is over', () => {
  it('the clock forgets it: the key is gone, what is counted stays, and the ledger agrees', async () => {
    const later = plusDays(OPENS, 60)
    // Sessions of early November ended 90 days before this.
    const over = plusDays(later, 33)
    await city.store.clock.set(CITY, { mode: 'scenario', instant: over, rate: 1, state: 'paused' })
    expect(await runDue(city.store, CITY, over)).toBeGreaterThan(0)
    const answer = (await get(`/api/study/sessions/${SESSION}`, 'study-secretary')).json()
    expect(answer).toMatchObject({ roll: [], due: 16, forgottenAt: over })
    expect((await get('/api/study/me', 'study-member')).json().sessions).toEqual([])
    const { campaigns } = (await get('/api/study/board')).json()
    expect(campaigns[0].unitsReported).toBe(4)
    expect((await city.store.verify()).identical).toBe(true)
  }, 60_000)
})

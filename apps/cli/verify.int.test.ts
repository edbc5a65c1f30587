import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CityCode, PostId } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'
import { type TestStore, testStore } from '#store/testing/test-store.ts'
import { CATALOGUE, MODULES } from '../server/catalogue.ts'
import { readConfig } from '../server/start/config.ts'
import { type RunningServer, startServer } from '../server/start/start-server.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const CITY = '1501' as CityCode
const PERSON = 'p-7'
const NOON = instant('2022-11-13T12:00:00+08:00')

let home: string
let database: TestStore
let server: RunningServer

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'firebreak-verify-'))
  database = await testStore(MODULES, { packs: CATALOGUE.packs, disease: 'covid-19' })
  const env = { PORT: '0', FIREBREAK_HOME: home, FIREBREAK_SCENARIO: 'none', DATABASE_URL: database.connectionString }
  server = await startServer(readConfig(env, 'test'), { log: () => undefined })
  await server.usable
  await database.clock.set(CITY, { mode: 'scenario', instant: NOON, rate: 1, state: 'paused' })
  for (let n = 1; n <= 4; n += 1) await createPost(n)
  await database.seal()
})
afterAll(async () => {
  await server?.stop()
  await database?.close()
  await rm(home, { recursive: true, force: true })
})

async function createPost(n: number): Promise<void> {
  const now = await database.clock.now(CITY)
  const payload = {
    post: `h-${n}.hospital`,
    agency: 'agency-one',
    title: { zh: '岗', en: 'post' },
    jurisdiction: '1501',
    grants: [],
    occurredAt: now,
  }
  const outcome = await database.submit({
    city: CITY,
    command: 'create-post',
    payloads: [payload],
    post: '1501.system' as PostId,
    person: null,
    now,
    request: `given-${n}`,
  })
  if (outcome.status !== 'accepted' || outcome.refused.length > 0) throw new Error(JSON.stringify(outcome))
}

/** The command line as a person calls it, against the server of this home. */
function firebreak(...args: string[]): Promise<{ code: number; document: Record<string, unknown>; stderr: string }> {
  const env = { ...process.env, FIREBREAK_HOME: home }
  return new Promise((done) => {
    execFile(process.execPath, [MAIN, ...args, '--json'], { env }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), document: JSON.parse(stdout), stderr })
    })
  })
}

async function register(person: string): Promise<void> {
  const { url, token } = JSON.parse(await readFile(join(home, 'server.json'), 'utf8'))
  const answer = await fetch(`${url}/api/people`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ rows: [{ person, name: '演练甲', phone: '10000000000' }] }),
  })
  expect(await answer.json()).toEqual({ registered: 1 })
}

/** Changes one byte of one event where no command can: as the owner of the database. */
async function flipByte(): Promise<string> {
  const client = new pg.Client({ connectionString: database.connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      `update events set rows = replace(rows::text, 'agency-one', 'agency-onf')::jsonb
        where id = (select id from events order by id offset 1 limit 1) returning id::text as id`,
    )
    return rows[0]?.id ?? ''
  } finally {
    await client.end()
  }
}

describe('firebreak verify', () => {
  it('gives the same report before and after a person was erased', async () => {
    await register(PERSON)
    const before = await firebreak('verify')
    expect(before).toMatchObject({ code: 0, document: { events: 4, sealedTo: 4, identical: true, chain: 'intact' } })
    expect(before.stderr).toContain('replaying')
    const erased = await firebreak('people', 'erase', PERSON)
    expect(erased).toMatchObject({ code: 0, document: { person: PERSON, erased: true } })
    expect((await firebreak('verify')).document).toEqual(before.document)
  })

  it('exits 1 and names the event of which one byte was changed', async () => {
    const id = await flipByte()
    const { code, document } = await firebreak('verify')
    expect(code).toBe(1)
    expect(document).toMatchObject({ chain: 'broken', first: { id } })
  })
})

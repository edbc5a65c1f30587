import pg from 'pg'
import type { Right } from '#kernel/positions/rights.ts'
import type { CityCode, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { type Instant, instant } from '#kernel/primitives/instant.ts'
import { HOHHOT_2022_11 } from '#scenarios/hohhot-2022-11/scenario.ts'
import type { Store } from '#store/store.ts'
import { testStore } from '#store/testing/test-store.ts'
import { CATALOGUE, COMMANDS, MODULES, TEXT_FIELDS } from '../catalogue.ts'
import { CityTime } from '../clock/city-time.ts'
import type { App } from '../http/app-type.ts'
import { buildApp } from '../http/build-app.ts'
import { createDemoAccounts } from '../identity/accounts.ts'
import { openAuth } from '../identity/auth.ts'
import { DEMO_PASSWORD, type DemoAccount, demoEmail } from '../identity/demo-accounts.ts'
import { openReadLog } from '../identity/read-log.ts'
import { keepMembers } from '../reading/study/keep-members.ts'
import { House } from '../start/house.ts'
import { keepTexts } from '../texts/keep-texts.ts'

/** A small city for tests over HTTP: two districts, their desks, one hospital, the clock standing at noon. */
export const CITY = '1501' as CityCode
export const NOON: Instant = instant('2022-11-13T12:00:00+08:00')
export const OPENED: Instant = instant('2022-11-13T08:00:00+08:00')
export const HOME = '150105001001-02-05' as PlaceCode
export const HOSPITAL = 'h-test-1'
const TOKEN = 'local-token-of-the-test-city'

const words = (zh: string, en: string) => ({ zh, en })
const ACCOUNTS: readonly DemoAccount[] = [
  { account: 'commander', post: '1501.command', words: words('市指挥长', 'Commander') },
  { account: 'transfer', post: '150105.transfer', words: words('转运组', 'Transfer') },
  { account: 'control', post: '150105.control', words: words('管控组', 'Control') },
  { account: 'elsewhere', post: '150102.transfer', words: words('另一区', 'Another district') },
  { account: 'hospital', post: `${HOSPITAL}.hospital`, words: words('医院', 'Hospital') },
  { account: 'community', post: '150105001001.community', words: words('社区', 'Community') },
  { account: 'lab', post: '150105.lab', words: words('检测组', 'Laboratory') },
  { account: 'press', post: '1501.publicity', words: words('宣传组', 'Press') },
]

const TRANSFER: readonly Right[] = [
  'board.read',
  'case.read',
  'identity.read',
  'bed.assign',
  'patient.carry',
  'care.record',
  'vehicle.run',
  'duty.act',
]
const POSTS: readonly { post: string; jurisdiction: string; rights: readonly Right[] }[] = [
  {
    post: '1501.command',
    jurisdiction: '1501',
    rights: ['board.read', 'case.read', 'post.manage', 'scenario.run', 'duty.act'],
  },
  { post: '150105.transfer', jurisdiction: '150105', rights: TRANSFER },
  { post: '150102.transfer', jurisdiction: '150102', rights: TRANSFER },
  {
    post: '150105.control',
    jurisdiction: '150105',
    rights: ['board.read', 'case.read', 'zone.propose', 'zone.order', 'zone.review', 'duty.act'],
  },
  {
    post: '150105.lab',
    jurisdiction: '150105',
    rights: ['board.read', 'case.read', 'identity.read', 'sample.collect', 'result.report', 'person.register'],
  },
  {
    post: `${HOSPITAL}.hospital`,
    jurisdiction: '1501',
    rights: ['board.read', 'case.read', 'patient.admit', 'facility.manage', 'duty.act'],
  },
  {
    post: '150105001001.community',
    jurisdiction: '150105001001',
    rights: ['board.read', 'case.read', 'zone.propose', 'contact.tell', 'duty.act'],
  },
  { post: '1501.publicity', jurisdiction: '1501', rights: ['board.read'] },
]

export interface TestCity {
  readonly app: App
  readonly store: Store
  readonly token: string
  /** As the clock or an import would: by `<city>.system` unless a post is given. */
  submit(command: string, payloads: readonly unknown[], post?: string): Promise<void>
  /** Cookie of a signed-in demo account. */
  signIn(account: string): Promise<string>
  close(): Promise<void>
}

async function settle(city: Pick<TestCity, 'submit'>, store: Store): Promise<void> {
  const division = (code: string, level: number, parent: string | null, nameZh: string) => ({
    code: code as PlaceCode,
    level,
    parent: parent as PlaceCode | null,
    nameZh,
    nameEn: null,
  })
  await store.divisions.load([
    division('15', 1, null, '内蒙古自治区'),
    division('1501', 2, '15', '呼和浩特市'),
    division('150102', 3, '1501', '新城区'),
    division('150105', 3, '1501', '赛罕区'),
    division('150105001', 4, '150105', '人民路街道'),
    division('150105001001', 5, '150105001', '测试社区'),
  ])
  await store.clock.set(CITY, { mode: 'scenario', instant: NOON, rate: 1, state: 'paused' })
  await city.submit(
    'create-post',
    POSTS.map(({ post, jurisdiction, rights }) => ({
      post,
      agency: 'test-command',
      title: { zh: `岗位 ${post}`, en: `Post ${post}` },
      jurisdiction,
      grants: rights.map((right) => ({ right, mode: 'command' })),
      occurredAt: OPENED,
    })),
  )
  await city.submit(
    'fill-post',
    POSTS.map(({ post }, n) => ({ post, holder: `officer-${n}`, until: null, occurredAt: OPENED })),
  )
  await city.submit('open-facility', [
    {
      facility: HOSPITAL,
      kind: 'designated-hospital',
      name: { zh: '演练定点医院', en: 'Drill hospital' },
      place: '150102',
      beds: 2,
      opening: true,
      occurredAt: OPENED,
    },
  ])
}

async function signIn(app: App, account: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email: demoEmail(account), password: DEMO_PASSWORD },
  })
  if (answer.statusCode !== 200) throw new Error(`sign-in of ${account}: ${answer.statusCode} ${answer.body}`)
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

/** Sends commands as the clock or an import would; whatever is refused fails the test. */
function submitterOf(store: Store): TestCity['submit'] {
  let requests = 0
  return async (command, payloads, post = '1501.system') => {
    requests += 1
    const parsed = payloads.map((payload) => COMMANDS[command]?.schema.parse(payload))
    const outcome = await store.submit({
      city: CITY,
      command,
      payloads: parsed,
      post: post as PostId,
      person: null,
      now: await store.clock.now(CITY),
      request: `given-${requests}`,
    })
    const refused = outcome.status === 'accepted' ? outcome.refused : [outcome]
    if (refused.length > 0) throw new Error(`${command}: ${JSON.stringify(refused)}`)
  }
}

export interface TestCityOptions {
  /** Other cities of the home, by the module whose records lie there. */
  readonly companions?: readonly { readonly module: string; readonly city: CityCode }[]
  readonly accounts?: readonly DemoAccount[]
}

export async function openTestCity({ companions = [], accounts = [] }: TestCityOptions = {}): Promise<TestCity> {
  const ledger = await testStore(MODULES, { packs: CATALOGUE.packs, disease: 'covid-19' })
  const store = keepMembers(keepTexts(ledger, TEXT_FIELDS))
  const house = new House({
    version: 'test',
    leadCity: CITY,
    zone: 'Asia/Shanghai',
    disease: 'covid-19',
    scenario: HOHHOT_2022_11,
    companions,
    localToken: TOKEN,
    webRoot: '/nowhere',
  })
  const pool = new pg.Pool({ connectionString: store.connectionString, max: 2 })
  const auth = await openAuth({
    pool,
    baseUrl: 'http://localhost',
    secret: 'secret-of-the-test-city-0123456789',
    oidc: undefined,
    scenarioMode: true,
  })
  house.furnish(store, auth, await openReadLog(pool))
  house.demoAccounts = [...ACCOUNTS, ...accounts]
  house.time = new CityTime({
    store,
    cities: house.cities,
    runner: undefined,
    onMoved: () => undefined,
    log: () => undefined,
  })
  await createDemoAccounts(auth, house.demoAccounts)
  const failures: string[] = []
  const app = await buildApp(house, { checkAnswers: true, log: (line) => failures.push(line) })
  const submit = submitterOf(store)
  const city = {
    app,
    store,
    token: TOKEN,
    submit,
    signIn: (account: string) => signIn(app, account),
    async close() {
      await app.close()
      await pool.end()
      await store.close()
      // An answer that breaks its contract, or an outage, shows here even when the test looked elsewhere.
      if (failures.length > 0) throw new Error(failures.join('\n'))
    },
  }
  await settle(city, store)
  return city
}

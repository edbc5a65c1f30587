import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Store } from '#store/store.ts'
import { communityAccount, DEMO_PASSWORD, type DemoAccount, demoEmail } from '../identity/demo-accounts.ts'

const COMMUNITY_DIGITS = 12
/** What stands on a community's own list: contacts to tell and buildings to propose control of. */
const ON_ITS_LIST = "kind in ('isolate', 'control') and accept_done_at is null"

/**
 * The community of a district with the longest list of its own, then the one where most is owed: the busiest place to
 * try the phone screen in. A post without a holder cannot act and is left out.
 */
async function busiestCommunity(store: Store, city: CityCode, district: string): Promise<string | undefined> {
  const scope = { city, scope: [placeOfCity(city)], rights: [], mode: 'counts' as const }
  const sql = `select p.post from posts p
    left join (select substr(place, 1, ${COMMUNITY_DIGITS}) as community, count(*) as around,
        count(*) filter (where ${ON_ITS_LIST}) as own from duties
       where city = $1 and known_to is null and closed_at is null group by 1) as owed on owed.community = p.place
    where p.city = $1 and p.known_to is null and p.desk = 'community' and length(p.place) = ${COMMUNITY_DIGITS}
      and p.holder is not null and starts_with(p.place, $2)
    order by coalesce(own, 0) desc, coalesce(around, 0) desc, p.post limit 1`
  const [row] = await store.read(scope, (db) => db.rows<{ post: string }>(sql, [city, district]))
  return row?.post
}

/** Demo accounts of the scenario, with a community worker as soon as a community has a post. */
export async function demoPeople(
  store: Store,
  city: CityCode,
  known: readonly DemoAccount[],
): Promise<readonly DemoAccount[]> {
  const district = known.find(({ account }) => account === 'district')?.post.split('.')[0]
  const post = district === undefined ? undefined : await busiestCommunity(store, city, district)
  return post === undefined ? known : [...known, communityAccount(post)]
}

export function printDemoAccounts(accounts: readonly DemoAccount[], print: (line: string) => void): void {
  print('演练账号（仅限演练数据）/ demo accounts (simulated records only):')
  for (const { account, post, words } of accounts) {
    print(`  ${demoEmail(account).padEnd(32)} ${words.zh} · ${words.en} (${post})`)
  }
  print(`  密码 / password: ${DEMO_PASSWORD}`)
}

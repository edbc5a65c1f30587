import type { Auth } from './auth.ts'
import { DEMO_PASSWORD, type DemoAccount, demoEmail } from './demo-accounts.ts'

export interface NewAccount {
  readonly email: string
  readonly displayName: string
  readonly password: string
  /** Id of the person who holds the posts; null for an account that holds none yet. */
  readonly person: string | null
  readonly demoPost: string | null
}

async function storeAccount(auth: Auth, account: Omit<NewAccount, 'password'>, hash: string): Promise<boolean> {
  const { internalAdapter } = await auth.$context
  const known = await internalAdapter.findUserByEmail(account.email)
  if (known !== null) {
    // A demo account goes where there is work: another community may be the busiest at this start.
    if (account.demoPost !== null) await internalAdapter.updateUser(known.user.id, { demoPost: account.demoPost })
    return false
  }
  const user = await internalAdapter.createUser(
    {
      email: account.email,
      name: account.displayName,
      emailVerified: true,
      person: account.person,
      demoPost: account.demoPost,
    },
    { method: 'email-password' },
  )
  await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hash })
  return true
}

/** @returns false when the address is taken. */
export async function createAccount(auth: Auth, account: NewAccount): Promise<boolean> {
  const { password } = await auth.$context
  return storeAccount(auth, account, await password.hash(account.password))
}

/** One hash serves all: they share one published password, and hashing each would only slow the start. */
export async function createDemoAccounts(auth: Auth, accounts: readonly DemoAccount[]): Promise<void> {
  const { password } = await auth.$context
  const hash = await password.hash(DEMO_PASSWORD)
  for (const { account, post, words } of accounts) {
    const displayName = `${words.zh}（演练）`
    await storeAccount(auth, { email: demoEmail(account), displayName, person: null, demoPost: post }, hash)
  }
}

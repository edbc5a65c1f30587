import { type PersonId, postId } from '#kernel/primitives/ids.ts'
import type { ReadScope, Store, VaultReader } from '#store/store.ts'
import type { StudyRollLine } from '#study/contract-reads.ts'
import { type Acting, actingPost } from '../../identity/acting.ts'
import { readPersons, readRollKey } from './member-keys.ts'
import { type RollRow, readRoll } from './read-study-session.ts'

/** Who looks at names: each look is in the log of readings. */
const readerOf = (acting: Acting): VaultReader => ({
  who: acting.kind === 'user' ? acting.account : acting.kind,
  post: actingPost(acting)?.post ?? postId(acting.city, 'system'),
  purpose: 'case-work',
})

const lineOf = (row: RollRow, person: string, name: string | null): StudyRollLine => ({
  person,
  name,
  role: row.role,
  status: row.status,
  method: row.method,
  reason: row.reason,
  at: row.at,
  spokeTo: row.spoke_to,
  makeUpDueAt: row.make_up_due_at,
  madeUpAt: row.made_up_at,
})

/** The roll with its people, for a post that keeps it: as long as the session's key is there, and not a day longer. */
export async function readNamedRoll(store: Store, acting: Acting, session: string): Promise<StudyRollLine[]> {
  const { city } = acting
  const post = actingPost(acting)
  const key = await readRollKey(store, city, session)
  if (key === null || post === null) return []
  const scope: ReadScope = { city, scope: [post.place], rights: ['study.keep'], mode: 'rows' }
  const rows = await store.read(scope, (db) => readRoll(db, city, [session]))
  const persons = await readPersons(
    store,
    key,
    rows.map(({ member }) => member),
  )
  const names = await store.vault.read(city, [...persons.values()] as PersonId[], readerOf(acting))
  return rows
    .flatMap((row) => {
      const person = persons.get(row.member)
      return person === undefined ? [] : [lineOf(row, person, names[person]?.name ?? null)]
    })
    .toSorted((a, b) => (a.person < b.person ? -1 : 1))
}

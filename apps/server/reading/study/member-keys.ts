import { createHmac, randomBytes } from 'node:crypto'
import { type CityCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import { isTextRef, type TextRef, textRef } from '#kernel/texts/text-ref.ts'
import type { Store, TextEntry } from '#store/store.ts'

/** What of the store a roll needs: sealed texts, and where the first of them lies. */
export type RollStore = Pick<Store, 'vault' | 'memo'>

const KEY_BYTES = 32
const TOKEN_DIGITS = 24
/** Owner of all that ties a session's pseudonyms to persons: erased as one. */
export const rollOwner = (session: string): StreamId => streamId('study-roll', session)
const memoOf = (city: CityCode, session: string): string => `study-roll:${city}:${session}`

/** What one session knows its members by. Two sessions have two keys, so their pseudonyms cannot be compared. */
export class RollKey {
  readonly city: CityCode
  readonly session: string
  readonly #key: string

  constructor(city: CityCode, session: string, key: string) {
    this.city = city
    this.session = session
    this.#key = key
  }

  #digest(what: string): string {
    return createHmac('sha256', this.#key).update(what).digest('hex')
  }
  tokenOf(person: string): string {
    return `m${this.#digest(`member/${person}`).slice(0, TOKEN_DIGITS)}`
  }
  /** Where the person behind a pseudonym is written; nobody without the key can name the place. */
  refOf(token: string): TextRef {
    return textRef(this.#digest(`person/${token}`))
  }
  get secretRef(): TextRef {
    return textRef(this.#digest('secret'))
  }
  entry(ref: TextRef, text: string): TextEntry {
    return { city: this.city, ref, owner: rollOwner(this.session), text }
  }
}

/** The key of a session; null where there is none, and once it was destroyed. */
export async function readRollKey(store: RollStore, city: CityCode, session: string): Promise<RollKey | null> {
  const ref = await store.memo.get(memoOf(city, session))
  if (!isTextRef(ref)) return null
  const held = (await store.vault.readTexts(city, [ref], null))[ref]
  return held?.state === 'open' ? new RollKey(city, session, held.text) : null
}

/** Whether a session ever had a key, destroyed or not. */
export const hadRollKey = async (store: RollStore, city: CityCode, session: string): Promise<boolean> =>
  isTextRef(await store.memo.get(memoOf(city, session)))

/** The place of the key is drawn by chance: whoever could guess it could have it read out as a text. */
export async function makeRollKey(store: RollStore, city: CityCode, session: string): Promise<RollKey> {
  const key = randomBytes(KEY_BYTES).toString('hex')
  const ref = textRef(randomBytes(KEY_BYTES).toString('hex'))
  await store.vault.putTexts([{ city, ref, owner: rollOwner(session), text: key }])
  await store.memo.set(memoOf(city, session), ref)
  return new RollKey(city, session, key)
}

/** Destroys what ties the session's pseudonyms to persons; nothing of it comes back. */
export const destroyRollKey = (store: RollStore, city: CityCode, session: string) =>
  store.vault.erase(city, rollOwner(session))

/** Forgets a key that was made for a session that then did not come about. */
export async function dropRollKey(store: RollStore, city: CityCode, session: string): Promise<void> {
  await destroyRollKey(store, city, session)
  await store.memo.set(memoOf(city, session), null)
}

/** Persons behind pseudonyms, as far as the key still opens them. */
export async function readPersons(
  store: RollStore,
  key: RollKey,
  tokens: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const refs = new Map(tokens.map((token) => [key.refOf(token), token]))
  const held = await store.vault.readTexts(key.city, [...refs.keys()], null)
  const persons = new Map<string, string>()
  for (const [ref, token] of refs) {
    const text = held[ref]
    if (text?.state === 'open') persons.set(token, text.text)
  }
  return persons
}

export async function readDoorSecret(store: RollStore, key: RollKey): Promise<string | null> {
  const ref = key.secretRef
  const held = (await store.vault.readTexts(key.city, [ref], null))[ref]
  return held?.state === 'open' ? held.text : null
}

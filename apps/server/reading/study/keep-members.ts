import { randomBytes } from 'node:crypto'
import { replaceTexts } from '#kernel/texts/replace-texts.ts'
import type { Outcome, Store, Submission, TextEntry } from '#store/store.ts'
import { MEMBER_FIELDS } from '#study/member-fields.ts'
import {
  destroyRollKey,
  dropRollKey,
  hadRollKey,
  makeRollKey,
  type RollKey,
  readDoorSecret,
  readRollKey,
} from './member-keys.ts'

const CONVENE = 'convene-study-session'
const OPEN = 'open-study-sign-in'
const SIGN_IN = 'sign-in-to-study'
const FORGET = 'forget-study-attendance'
const COMMANDS = new Set([...Object.keys(MEMBER_FIELDS), OPEN, FORGET])
/** Stands for a member of a session whose key there is none of: due nowhere, so every decision refuses it. */
const NOBODY = 'nobody'
const SECRET_BYTES = 20

type Payload = Readonly<Record<string, unknown>>
const sessionIn = (payload: unknown): string => String((payload as Payload).session ?? '')

/** What one call to the store has made and learnt, so that a long list reads each session's key once. */
class Sealing {
  readonly #store: Store
  readonly #keys = new Map<string, Promise<RollKey | null>>()
  readonly #secrets = new Map<string, string>()
  readonly #fresh = new Set<string>()
  readonly texts: TextEntry[] = []

  constructor(store: Store) {
    this.#store = store
  }

  #keyOf({ city, command }: Submission, session: string): Promise<RollKey | null> {
    const name = `${city}/${session}`
    const known = this.#keys.get(name)
    const made = command === CONVENE ? this.#keyOrNew(name, city, session, known) : known
    const key = made ?? readRollKey(this.#store, city, session)
    this.#keys.set(name, key)
    return key
  }

  async #keyOrNew(
    name: string,
    city: Submission['city'],
    session: string,
    known = readRollKey(this.#store, city, session),
  ) {
    const key = await known
    if (key !== null || (await hadRollKey(this.#store, city, session))) return key
    this.#fresh.add(name)
    return makeRollKey(this.#store, city, session)
  }

  async seal(submission: Submission): Promise<Submission> {
    if (!COMMANDS.has(submission.command)) return submission
    const payloads: unknown[] = []
    for (const payload of submission.payloads) payloads.push(await this.#sealed(submission, payload as Payload))
    return { ...submission, payloads }
  }

  async #sealed(submission: Submission, payload: Payload): Promise<unknown> {
    const session = sessionIn(payload)
    const key = await this.#keyOf(submission, session)
    if (submission.command === OPEN) return this.#opened(payload, session)
    // Whoever signs in is who acts, whatever the sender wrote.
    const meant =
      submission.command === SIGN_IN ? { ...payload, ...(await this.#door(submission, session, key)) } : payload
    return replaceTexts(meant, MEMBER_FIELDS[submission.command] ?? [], (person) => this.#token(key, person))
  }

  #opened(payload: Payload, session: string): unknown {
    const secret = typeof payload.secret === 'string' ? payload.secret : randomBytes(SECRET_BYTES).toString('hex')
    if (!this.#secrets.has(session)) this.#secrets.set(session, secret)
    return { ...payload, secret: null }
  }

  async #door({ person }: Submission, session: string, key: RollKey | null): Promise<Payload> {
    const opened = this.#secrets.get(session)
    const secret = opened ?? (key === null ? null : await readDoorSecret(this.#store, key))
    return { member: person ?? NOBODY, secret }
  }

  #token(key: RollKey | null, person: string): string {
    if (key === null) return NOBODY
    const token = key.tokenOf(person)
    this.texts.push(key.entry(key.refOf(token), person))
    return token
  }

  /** After the outcome: only a door that was opened gets its secret, only what is forgotten loses its key. */
  async settle({ city, command, payloads }: Submission, outcome: Outcome): Promise<void> {
    if (!COMMANDS.has(command)) return
    for (const [row, payload] of payloads.entries()) {
      const session = sessionIn(payload)
      const accepted = isAccepted(outcome, row)
      if (command === FORGET && accepted) await destroyRollKey(this.#store, city, session)
      if (command === CONVENE && !accepted && this.#fresh.has(`${city}/${session}`))
        await dropRollKey(this.#store, city, session)
      if (command === OPEN && accepted) await this.#keepSecret(city, session)
    }
  }

  async #keepSecret(city: Submission['city'], session: string): Promise<void> {
    const [key, secret] = [await this.#keys.get(`${city}/${session}`), this.#secrets.get(session)]
    if (key == null || secret === undefined) return
    await this.#store.vault.putTexts([key.entry(key.secretRef, secret)])
  }
}

function isAccepted(outcome: Outcome, row: number): boolean {
  if (outcome.status === 'repeated') return isAccepted(outcome.first, row)
  return outcome.status === 'accepted' && !outcome.refused.some((refused) => refused.row === row)
}

/**
 * The store behind the edge of study: before anything is decided, members become what their session alone knows them
 * by, and the door's secret is taken out of the payload. So no event, state or view ever holds who attended.
 */
export function keepMembers(store: Store): Store {
  return {
    ...store,
    async submit(submission) {
      if (!COMMANDS.has(submission.command)) return store.submit(submission)
      const sealing = new Sealing(store)
      const sealed = await sealing.seal(submission)
      await store.vault.putTexts(sealing.texts)
      const outcome = await store.submit(sealed)
      await sealing.settle(submission, outcome)
      return outcome
    },
    async submitMany(submissions) {
      if (!submissions.some(({ command }) => COMMANDS.has(command))) return store.submitMany(submissions)
      const sealing = new Sealing(store)
      const sealed: Submission[] = []
      for (const submission of submissions) sealed.push(await sealing.seal(submission))
      await store.vault.putTexts(sealing.texts)
      const outcomes = await store.submitMany(sealed)
      for (const [i, submission] of submissions.entries()) {
        const outcome = outcomes[i]
        if (outcome !== undefined) await sealing.settle(submission, outcome)
      }
      return outcomes
    },
  }
}

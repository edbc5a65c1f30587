import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { epochMs, fromEpochMs, type Instant } from '#kernel/primitives/instant.ts'
import type { Store } from '#store/store.ts'
import { VOLUNTEER_RULES } from '#volunteers/contract-rules.ts'

const SECRET = 'volunteers/secret'
const MAC_LENGTH = 22
const WINDOW_MS = VOLUNTEER_RULES.codeSeconds.value * 1000

/** Signs codes, passes and certificates of this home; made once, in no event. */
async function secretOf(store: Store): Promise<string> {
  const known = await store.memo.get(SECRET)
  if (typeof known === 'string') return known
  const made = randomBytes(32).toString('base64url')
  await store.memo.set(SECRET, made)
  return made
}
async function mac(store: Store, text: string): Promise<string> {
  return createHmac('sha256', await secretOf(store))
    .update(text)
    .digest('base64url')
    .slice(0, MAC_LENGTH)
}
function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

export interface Window {
  readonly from: Instant
  readonly to: Instant
}
const windowOf = (n: number): Window => ({ from: fromEpochMs(n * WINDOW_MS), to: fromEpochMs((n + 1) * WINDOW_MS) })

/** What the point shows now: which point, which minute, and a signature over both. */
export async function codeOf(store: Store, point: string, now: Instant): Promise<Window & { readonly code: string }> {
  const n = Math.floor(epochMs(now) / WINDOW_MS)
  return { code: `FV1.${point}.${n}.${await mac(store, `code ${point} ${n}`)}`, ...windowOf(n) }
}

/** When a scanned code was shown, and where; null when this home never showed it. */
export async function openCode(store: Store, code: string): Promise<(Window & { readonly point: string }) | null> {
  const [kind, point = '', n = '', signature = ''] = code.split('.')
  if (kind !== 'FV1' || !/^\d{1,12}$/.test(n)) return null
  return same(signature, await mac(store, `code ${point} ${n}`)) ? { point, ...windowOf(Number(n)) } : null
}

/** What a walk-up's phone keeps: who they are, until when. It opens their own page and nothing else. */
export async function passOf(store: Store, person: string, until: Instant): Promise<string> {
  const seconds = Math.floor(epochMs(until) / 1000)
  return `${person}.${seconds}.${await mac(store, `pass ${person} ${seconds}`)}`
}
export async function openPass(store: Store, pass: string, now: Instant): Promise<string | null> {
  const [person = '', seconds = '', signature = ''] = pass.split('.')
  if (!same(signature, await mac(store, `pass ${person} ${seconds}`))) return null
  return Number(seconds) * 1000 > epochMs(now) ? person : null
}

/** Printed on a certificate: whoever holds the paper can ask whether it says what was issued. */
export async function certificateCode(store: Store, number: string, person: string, minutes: number): Promise<string> {
  const text = await mac(store, `certificate ${number} ${person} ${minutes}`)
  return text
    .slice(0, 12)
    .toUpperCase()
    .replaceAll('_', 'X')
    .replaceAll('-', 'Y')
    .replace(/(.{4})(?=.)/g, '$1-')
}

/** The command with the minute in which its code was shown, as this home knows it; a code of another point opens nothing. */
export async function withWindow(
  store: Store,
  payload: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const found = typeof payload.code === 'string' ? await openCode(store, payload.code) : null
  const window = found !== null && found.point === payload.point ? { from: found.from, to: found.to } : null
  // The code has said what it can; a record that kept it would let others show it.
  return { ...payload, code: null, window }
}

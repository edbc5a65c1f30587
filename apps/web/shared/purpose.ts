import { useSyncExternalStore } from 'react'
import { useMe } from './queries.ts'

/** Why persons' records are read; the server keeps it with every reading. */
export const PURPOSES = ['care', 'tracing', 'transfer', 'control', 'audit'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Kinds of page that show persons: a purpose stated for one holds for its kind until the browser tab closes. */
export type PurposeKind = 'person' | 'list' | 'duties' | 'record'

/** What a desk works for. Its own work list is opened many times an hour, so the purpose is taken from the desk. */
const OF_DESK: Readonly<Record<string, Purpose>> = {
  tracing: 'tracing',
  cdc: 'tracing',
  testing: 'tracing',
  lab: 'tracing',
  transfer: 'transfer',
  isolation: 'transfer',
  hospital: 'care',
  supplies: 'care',
  control: 'control',
  community: 'control',
  command: 'audit',
}
const BY_DESK: readonly PurposeKind[] = ['duties', 'record']

export const purposeOfPost = (post: string | null): Purpose | null =>
  post === null ? null : (OF_DESK[post.slice(post.lastIndexOf('.') + 1)] ?? 'audit')

const isPurpose = (text: string | null): text is Purpose => PURPOSES.some((purpose) => purpose === text)

const ASK = 'ask'
const listeners = new Set<() => void>()
const keyOf = (post: string | null, kind: PurposeKind): string => `firebreak.purpose/${post ?? ''}/${kind}`

function state(key: string, value: string): void {
  sessionStorage.setItem(key, value)
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The purpose that holds: the one stated, else the desk's own where its work opens the page; null has to be asked. */
export function purposeNow(stated: string | null, post: string | null, kind: PurposeKind): Purpose | null {
  if (isPurpose(stated)) return stated
  return stated === null && BY_DESK.includes(kind) ? purposeOfPost(post) : null
}

export interface StatedPurpose {
  /** Null has to be asked before anybody is shown. */
  readonly purpose: Purpose | null
  readonly headers: Record<string, string>
  choose(purpose: Purpose): void
  ask(): void
}

export function usePurpose(kind: PurposeKind): StatedPurpose {
  const post = useMe().data?.post ?? null
  const key = keyOf(post, kind)
  const stated = useSyncExternalStore(subscribe, () => sessionStorage.getItem(key))
  const purpose = purposeNow(stated, post, kind)
  return {
    purpose,
    headers: purpose === null ? {} : { 'x-purpose': purpose },
    choose: (chosen) => state(key, chosen),
    ask: () => state(key, ASK),
  }
}

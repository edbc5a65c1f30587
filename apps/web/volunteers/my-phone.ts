import type { MyAct } from '#volunteers/contract-reads.ts'
import { postJson } from '../shared/api.ts'
import { freshKey } from '../shared/evidence.ts'
import { isPassing, ProblemError } from '../shared/problem.ts'
import { type KeptAct, keepAct, type Sent, sendOutbox } from './outbox.ts'

const PASS = 'firebreak.volunteer.pass'
const CODE = 'firebreak.volunteer.code'

export const passHeader = (): Record<string, string> => {
  const pass = localStorage.getItem(PASS)
  return pass === null ? {} : { 'x-volunteer-pass': pass }
}
export const keepPass = (pass: string): void => localStorage.setItem(PASS, pass)

/** The code in the address or kept from a scan; where it was shown and when can be read off it, without a network. */
export function scannedCode(): string | null {
  const found = new URLSearchParams(window.location.hash.slice(1)).get('code')
  if (found !== null) sessionStorage.setItem(CODE, found)
  return found ?? sessionStorage.getItem(CODE)
}
export const keepCode = (code: string): void => sessionStorage.setItem(CODE, code)
export const dropCode = (): void => {
  sessionStorage.removeItem(CODE)
  if (window.location.hash !== '') window.history.replaceState(null, '', window.location.pathname)
}
export function codeSays(code: string): { readonly point: string; readonly at: string } | null {
  const [, point, minute] = code.split('.')
  if (point === undefined || !/^\d{1,12}$/.test(minute ?? '')) return null
  return { point, at: new Date(Number(minute) * 60_000).toISOString() }
}

async function send({ key, command, payload }: KeptAct): Promise<Sent> {
  try {
    await postJson('/api/volunteers/me/acts', { command, payload }, { 'idempotency-key': key, ...passHeader() })
    return 'taken'
  } catch (error) {
    if (isPassing(error)) return 'later'
    return { refused: error instanceof ProblemError ? error.message : String(error) }
  }
}
export const sendKept = (): Promise<number> => sendOutbox(localStorage, send)

/** Kept first, then sent: a network that is lost between the two loses nothing. */
export async function act(command: MyAct['command'], payload: Readonly<Record<string, unknown>>): Promise<number> {
  keepAct(localStorage, { key: freshKey(), command, payload })
  return sendKept()
}

import { epochMs, fromEpochMs, type Instant } from '#kernel/primitives/instant.ts'
import { sha256 } from './sha256.ts'

/** How long one code is shown. */
export const CODE_SECONDS = 15
const DIGITS = 6
const BLOCK = 64

/** HMAC-SHA-256 (RFC 2104). */
function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK)
  block.set(key.length > BLOCK ? sha256(key) : key)
  const mixed = (pad: number, tail: Uint8Array) => sha256(new Uint8Array([...block.map((byte) => byte ^ pad), ...tail]))
  return mixed(0x5c, mixed(0x36, message))
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Number of the window that `at` lies in, counted from 1970. */
export const codeWindow = (at: Instant, seconds = CODE_SECONDS): number => Math.floor(epochMs(at) / 1000 / seconds)

/** The code of one window: HOTP's dynamic truncation (RFC 4226) over HMAC-SHA-256, as RFC 6238 allows. */
export function codeOfWindow(secret: string, window: number, digits = DIGITS): string {
  const counter = new DataView(new ArrayBuffer(8))
  counter.setUint32(0, Math.floor(window / 2 ** 32))
  counter.setUint32(4, window % 2 ** 32)
  const mac = new DataView(hmac(bytesOf(secret), new Uint8Array(counter.buffer)).buffer)
  const offset = mac.getUint8(31) & 0xf
  const number = mac.getUint32(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** What the door shows at `at`, and until when. A function of the secret and the time alone. */
export function rotatingCode(secret: string, at: Instant): { readonly code: string; readonly until: Instant } {
  const window = codeWindow(at)
  return { code: codeOfWindow(secret, window), until: fromEpochMs((window + 1) * CODE_SECONDS * 1000) }
}

/** Whether `code` is shown at `at`, or was in the window before: somebody needs a moment to type it. */
export function isCodeValid(secret: string, code: string, at: Instant): boolean {
  const window = codeWindow(at)
  return code === codeOfWindow(secret, window) || code === codeOfWindow(secret, window - 1)
}

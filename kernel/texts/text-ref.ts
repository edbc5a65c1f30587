import type { Brand } from '../primitives/brand.ts'

/** What stands in an event or a view where somebody wrote free text: `text:` and 32 hexadecimal digits. */
export type TextRef = Brand<string, 'TextRef'>

const TEXT_REF = /^text:[0-9a-f]{32}$/

export const isTextRef = (value: unknown): value is TextRef => typeof value === 'string' && TEXT_REF.test(value)

/** A reference from a digest of at least 32 hexadecimal digits. @throws {RangeError} when it is not one. */
export function textRef(digest: string): TextRef {
  const ref = `text:${digest.slice(0, 32)}`
  if (isTextRef(ref)) return ref
  throw new RangeError('not a digest in hexadecimal')
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('')

/** SHA-256 of a photo, computed here: the picture itself stays on the device. */
export async function photoDigest(file: Blob): Promise<string> {
  return `sha256:${hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))}`
}

/** Reads any text a scanner or a thumb produced: trims, drops control characters. */
export const scanText = (text: string): string => text.replace(/\p{Cc}/gu, '').trim()

/** A key that makes a second press of the same button harmless. `randomUUID` is absent on plain-http hosts. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return hex(bytes.buffer)
}

/** A short id made by the sender, such as `tube-3f9a1c20`. */
export const freshId = (prefix: string): string => `${prefix}-${freshKey().slice(0, 10)}`

/**
 * SHA-256 of bytes, as FIPS 180-4 states it, in plain arithmetic: the rules of sign-in stay free of any platform, so
 * that browser, server and tests compute one and the same code.
 */
const PRIMES = firstPrimes(64)
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const K = PRIMES.map((prime) => fraction(Math.cbrt(prime)))

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return primes
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The message with its closing bit and its length, in whole blocks of 64 bytes. */
function padded(message: Uint8Array): DataView {
  const length = Math.ceil((message.length + 9) / 64) * 64
  const bytes = new Uint8Array(length)
  bytes.set(message)
  bytes[message.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(length - 4, message.length * 8)
  return view
}

function schedule(view: DataView, offset: number): Int32Array {
  const w = new Int32Array(64)
  for (let i = 0; i < 16; i++) w[i] = view.getInt32(offset + i * 4)
  for (let i = 16; i < 64; i++) {
    const [a, b] = [w[i - 15] ?? 0, w[i - 2] ?? 0]
    const low = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
    const high = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
    w[i] = (w[i - 16] ?? 0) + low + (w[i - 7] ?? 0) + high
  }
  return w
}

type Words = [number, number, number, number, number, number, number, number]

function round([a, b, c, d, e, f, g, h]: Words, k: number, word: number): Words {
  const one = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + k + word
  const two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
  return [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g]
}

export function sha256(message: Uint8Array): Uint8Array {
  const view = padded(message)
  let hash = [...START] as Words
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    const w = schedule(view, offset)
    let working = hash
    for (let i = 0; i < 64; i++) working = round(working, K[i] ?? 0, w[i] ?? 0)
    hash = hash.map((word, i) => (word + (working[i] ?? 0)) | 0) as Words
  }
  const out = new DataView(new ArrayBuffer(32))
  for (const [i, word] of hash.entries()) out.setInt32(i * 4, word)
  return new Uint8Array(out.buffer)
}

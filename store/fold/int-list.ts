/** A growing list of whole numbers outside the collector's heap: millions of them cost it nothing. */
export class IntList {
  #values = new Int32Array(1 << 16)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length++] = value
  }

  /** @throws nothing: there is a 0 where nothing was put. */
  at(index: number): number {
    return this.#values[index] ?? 0
  }

  set(index: number, value: number): void {
    this.#values[index] = value
  }

  clear(): void {
    this.#length = 0
  }
}

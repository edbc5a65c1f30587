import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { CHANNEL } from '../append/flush.ts'
import { connectOne } from '../database/connect.ts'
import type { CommitNotice } from '../store.ts'

const RETRY_MS = 1_000

/** Hears of every commit, from this process or another. Notices lost while reconnecting are made up by the reader's cursor. */
export class CommitFeed {
  readonly #url: string
  readonly #listeners = new Set<(notice: CommitNotice) => void>()
  #client: pg.Client | null = null
  #closed = false

  constructor(url: string) {
    this.#url = url
  }

  async open(): Promise<void> {
    const client = await connectOne(this.#url)
    client.on('notification', ({ payload }) => this.#tell(JSON.parse(payload ?? '{}')))
    client.on('end', () => void this.#again())
    await client.query(`listen ${CHANNEL}`)
    this.#client = client
  }

  subscribe(listener: (notice: CommitNotice) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(notice: CommitNotice): void {
    for (const listener of this.#listeners) listener(notice)
  }

  async #again(): Promise<void> {
    while (!this.#closed) {
      await wait(RETRY_MS, undefined, { ref: false })
      const opened = await this.open().then(
        () => true,
        () => false,
      )
      if (opened) return
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#client?.end()
  }
}

import type pg from 'pg'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { connectOne } from '../database/connect.ts'
import { WRITER } from '../database/roles.ts'
import { EventIds } from './event-ids.ts'

/** Two connections of a city's writer: one reads states while the other commits the batch before. */
export interface WriterSession {
  readonly reading: pg.Client
  readonly writing: pg.Client
  readonly ids: EventIds
  end(): Promise<void>
}

export async function openSession(url: string, city: CityCode): Promise<WriterSession> {
  const [reading, writing] = await Promise.all([connectOne(url), connectOne(url)])
  const end = async (): Promise<void> => {
    await Promise.allSettled([reading.end(), writing.end()])
  }
  try {
    await reading.query(`set role ${WRITER}`)
    const { rows } = await reading.query<{ last: string }>(
      'select last_event::text as last from heads where city = $1',
      [city],
    )
    return { reading, writing, ids: new EventIds(BigInt(rows[0]?.last ?? '0')), end }
  } catch (error) {
    await end()
    throw error
  }
}

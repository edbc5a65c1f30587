import type pg from 'pg'
import type { Recorded, RecordVoided } from '#kernel/ledger/event.ts'
import type { CityCode, StreamId } from '#kernel/primitives/ids.ts'

/** A subject's facts in order, voids among them, from what is committed. */
export async function loadHistory(
  client: pg.ClientBase,
  city: CityCode,
  stream: StreamId,
  belowVersion = 2_147_483_647,
): Promise<Recorded[]> {
  const { rows } = await client.query<Recorded>({
    name: 'load-history',
    text: `select e.type, e.rows -> s.row -> 'data' as data, e.rows -> s.row ->> 'place' as place,
        e.occurred_at as "occurredAt", e.recorded_at as "recordedAt", e.post, e.id::text as event, s.row
      from streams s join events e on e.city = s.city and e.occurred_at = s.occurred_at and e.id = s.event
      where s.city = $1 and s.stream = $2 and s.version < $3 order by s.version`,
    values: [city, stream, belowVersion],
  })
  return rows
}

const isVoid = (fact: Recorded): fact is Recorded<'record-voided', RecordVoided> => fact.type === 'record-voided'
const name = (event: string, row: number): string => `${event}#${row}`

/** The facts that stand: without those that were voided, and without the voids. */
export function standing(history: readonly Recorded[]): Recorded[] {
  const voided = new Set(history.filter(isVoid).map(({ data }) => name(data.event, data.row)))
  return history.filter((fact) => !isVoid(fact) && !voided.has(name(fact.event, fact.row)))
}

export const isVoided = (history: readonly Recorded[], event: string, row: number): boolean =>
  history.some((fact) => isVoid(fact) && fact.data.event === event && fact.data.row === row)

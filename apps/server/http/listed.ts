import type { FastifyReply } from 'fastify'
import { z } from 'zod'

/** The rows of one answer, and how many there are in all: a list that is cut never passes for the whole. */
export interface Listed<Row> {
  readonly total: number
  readonly rows: Row[]
}

/** SQL of the count that goes with every row of a limited list. */
export const TOTAL = 'count(*) over ()::int as total'

/** Takes the count off rows that were read with `TOTAL`; no row means none matched, because a limit is at least one. */
export function listed<Row extends object>(
  counted: readonly (Row & { readonly total: number })[],
): {
  readonly total: number
  readonly rows: Omit<Row & { readonly total: number }, 'total'>[]
} {
  return { total: counted[0]?.total ?? 0, rows: counted.map(({ total: _, ...row }) => row) }
}

export const TOTAL_HEADER = {
  'x-total': { type: 'integer', description: 'rows that match, the ones beyond `limit` too' },
}

/** A list whose header `x-total` says how many rows match, however many are answered. */
export const listOf = <Row extends z.ZodType>(row: Row) =>
  z.array(row).meta({
    description: 'At most `limit` rows; the header x-total says how many match.',
    headers: TOTAL_HEADER,
  })

export function sendListed<Row>(reply: FastifyReply, { total, rows }: Listed<Row>): Row[] {
  reply.header('x-total', String(total))
  return rows
}

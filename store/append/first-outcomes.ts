import type pg from 'pg'
import { arrayLiteral } from '../database/array-literal.ts'
import type { Outcome, Submission } from '../store.ts'

/** Outcomes already recorded for the idempotency keys of these submissions. */
export async function firstOutcomes(
  submissions: readonly Submission[],
  client: pg.ClientBase,
): Promise<Map<string, Outcome>> {
  const { rows } = await client.query<{ request: string; outcome: Outcome }>({
    name: 'first-outcomes',
    text: 'select request, outcome from requests where city = $1 and request = any ($2)',
    values: [submissions[0]?.city, arrayLiteral(submissions.map((s) => s.request))],
  })
  return new Map(rows.map((row) => [row.request, row.outcome]))
}

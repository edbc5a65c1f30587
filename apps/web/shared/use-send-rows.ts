import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getJson, postJson } from './api.ts'
import type { CityClock, CommandAccepted, Words } from './read-types.ts'

/** Most rows that the server takes in one request. */
const MOST_ROWS = 500

export interface Rows {
  readonly command: string
  readonly rows: readonly object[]
  /** Names this sending: the same rows under the same key act once. */
  readonly key: string
}
export interface RefusedRow {
  /** Index among the rows that were given. */
  readonly row: number
  readonly words: Words
}
export interface RowsSent {
  readonly accepted: number
  readonly refused: readonly RefusedRow[]
}

async function sendRows({ command, rows, key }: Rows): Promise<RowsSent> {
  const { now } = await getJson<CityClock>('/api/clock')
  let accepted = 0
  const refused: RefusedRow[] = []
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    const body = { rows: rows.slice(from, from + MOST_ROWS).map((row) => ({ ...row, occurredAt: now })) }
    const answer = await postJson<CommandAccepted>(`/api/commands/${command}`, body, {
      'idempotency-key': from === 0 ? key : `${key}-${from}`,
    })
    accepted += answer.accepted
    for (const { row, problem } of answer.refused) refused.push({ row: from + row, words: problem.words })
  }
  return { accepted, refused }
}

/** Sends rows of one command, now; a refused row never fails the others, and each refusal keeps its row. */
export function useSendRows() {
  const client = useQueryClient()
  return useMutation({ mutationFn: sendRows, onSuccess: () => client.invalidateQueries() })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getJson, postJson } from '../shared/api.ts'
import { freshKey } from '../shared/evidence.ts'
import type { CityClock, CommandAccepted, Words } from '../shared/read-types.ts'

/** Most rows that the server takes in one request. */
const MOST_ROWS = 500

export interface RefusedRow {
  /** Index among the rows that were given. */
  readonly row: number
  readonly words: Words
}
export interface RowsSent {
  readonly accepted: number
  readonly refused: readonly RefusedRow[]
}

/** Sends rows of one command; a refused row never fails the others, and each refusal keeps its row. */
export function useSendRows(command: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (payloads: readonly object[]): Promise<RowsSent> => {
      const { now } = await getJson<CityClock>('/api/clock')
      let accepted = 0
      const refused: RefusedRow[] = []
      for (let from = 0; from < payloads.length; from += MOST_ROWS) {
        const rows = payloads.slice(from, from + MOST_ROWS).map((row) => ({ ...row, occurredAt: now }))
        const answer = await postJson<CommandAccepted>(
          `/api/commands/${command}`,
          { rows },
          { 'idempotency-key': freshKey() },
        )
        accepted += answer.accepted
        for (const { row, problem } of answer.refused) refused.push({ row: from + row, words: problem.words })
      }
      return { accepted, refused }
    },
    onSuccess: () => client.invalidateQueries(),
  })
}

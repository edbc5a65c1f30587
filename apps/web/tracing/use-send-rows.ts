import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getJson, postJson } from '../shared/api.ts'
import type { CityClock, CommandAccepted } from '../shared/read-types.ts'

interface Rows {
  readonly command: string
  readonly rows: readonly object[]
  readonly key: string
}

/** Sends many acts of one kind at once; each row is accepted or refused by itself, and the answer says which. */
export function useSendRows() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ command, rows, key }: Rows) => {
      const { now } = await getJson<CityClock>('/api/clock')
      const body = { rows: rows.map((row) => ({ ...row, occurredAt: now })) }
      return postJson<CommandAccepted>(`/api/commands/${command}`, body, { 'idempotency-key': key })
    },
    onSuccess: () => client.invalidateQueries(),
  })
}

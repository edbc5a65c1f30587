import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { getJson, postJson } from './api.ts'
import type { CityClock, CommandAccepted } from './read-types.ts'

export interface Sending {
  readonly command: string
  /** The payload, given when it happened: some commands name that moment again inside. */
  readonly payload: (occurredAt: string) => object
  readonly idempotencyKey: string
  readonly occurredAt?: string | undefined
}

/**
 * Sends a command. What happened "now" takes the city's clock at sending, so that a running scenario
 * never refuses it as future. Every list is read again afterwards.
 */
export function useSend() {
  const client = useQueryClient()
  const { message } = App.useApp()
  const { t } = useTranslation()
  return useMutation({
    mutationFn: async ({ command, payload, idempotencyKey, occurredAt }: Sending) => {
      const at = occurredAt ?? (await getJson<CityClock>('/api/clock')).now
      const body = { ...payload(at), occurredAt: at }
      return postJson<CommandAccepted>(`/api/commands/${command}`, body, { 'idempotency-key': idempotencyKey })
    },
    onSuccess: async () => {
      void message.success(t('form.sent'))
      await client.invalidateQueries()
    },
  })
}

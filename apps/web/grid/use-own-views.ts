import { useMutation, useQueryClient } from '@tanstack/react-query'
import { postJson } from '../shared/api.ts'
import { useMe, useRead } from '../shared/queries.ts'
import type { SavedView } from './saved-views.ts'

/** One's own views of a list, wherever one signs in; shown as changed at once, and put back when they could not be kept. */
export function useOwnViews(grid: string) {
  const account = useMe().data?.account ?? null
  const client = useQueryClient()
  const path = `/api/views/${grid}`
  // The account is part of the key: the next one at the same desk has views of their own.
  const query = { of: account ?? undefined }
  const key = ['me', path, query, {}]
  const read = useRead<readonly SavedView[]>('me', path, query, { enabled: account !== null, keep: false })
  const kept = useMutation({
    mutationFn: (views: readonly SavedView[]) => postJson<readonly SavedView[]>(path, views),
    onMutate: (views) => {
      const before = client.getQueryData<readonly SavedView[]>(key)
      client.setQueryData(key, views)
      return { before }
    },
    onError: (_error, _views, made) => client.setQueryData(key, made?.before),
  })
  return { own: read.data ?? [], keep: (views: readonly SavedView[]) => kept.mutate(views), error: kept.error }
}

import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import { getJson, type Query } from './api.ts'
import { isPassing } from './problem.ts'
import type { CityClock, Me, PlacePage } from './read-types.ts'

/** Retries what passes by itself, never a refusal; the cached answer stays on the screen meanwhile. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => isPassing(error) && failures < 4,
      retryDelay: (failures) => Math.min(1000 * 2 ** failures, 15_000),
      refetchOnReconnect: true,
      // A broken line heals through the next refetch, so that the stale banner can go by itself.
      refetchInterval: (query) => (query.state.error !== null && isPassing(query.state.error) ? 10_000 : false),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** First word of every key: the topic whose `changed` event makes it stale. */
export type Topic =
  | 'clock'
  | 'me'
  | 'board'
  | 'duties'
  | 'people'
  | 'facilities'
  | 'zones'
  | 'rounds'
  | 'directives'
  | 'places'
  | 'posts'
  | 'demo'

/** One GET, cached under its topic, path, query and headers. */
export function useRead<T>(
  topic: Topic,
  path: string,
  query: Query = {},
  options: { enabled?: boolean; headers?: Record<string, string>; keep?: boolean } = {},
) {
  return useQuery({
    queryKey: [topic, path, query, options.headers ?? {}],
    queryFn: () => getJson<T>(path, query, options.headers),
    enabled: options.enabled ?? true,
    ...(options.keep === false ? {} : { placeholderData: keepPreviousData }),
  })
}

export const useClock = () => useRead<CityClock>('clock', '/api/clock')
export const useMe = () => useRead<Me>('me', '/api/me')
export const usePlace = (code: string) =>
  useRead<PlacePage>('places', `/api/places/${code}`, {}, { enabled: code !== '' })

/** The city's now as last told; empty until the first answer. */
export const useNow = (): string => useClock().data?.now ?? ''

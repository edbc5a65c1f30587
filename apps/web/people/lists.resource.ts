import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { getPage, type ListPage, type Query } from '../shared/api.ts'
import type { StatedPurpose } from '../shared/purpose.ts'

/** The most that the server answers at once. */
const PAGE_ROWS = 2000

export interface WholeList<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  /** Changes with every reading; null until the first page is there. */
  readonly readAt: number | null
  readonly loading: boolean
  readonly error: unknown
  readonly refresh: () => void
}

/**
 * Every row of a list, a page after the other, for a purpose. No live topic makes it stale: a list of thousands that
 * is worked on must not move under the hands; it is read again when asked, and after every act.
 */
export function useWholeList<Row>(path: string, query: Query, { purpose, headers }: StatedPurpose): WholeList<Row> {
  const list = useInfiniteQuery({
    queryKey: ['lists', path, query, headers],
    queryFn: ({ pageParam }) => getPage<Row>(path, { ...query, limit: PAGE_ROWS, after: pageParam }, headers),
    initialPageParam: null as string | null,
    getNextPageParam: (last: ListPage<Row>) => last.next,
    enabled: purpose !== null && query.place !== '',
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  })
  const { data, hasNextPage, isFetching, error, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetching && error === null) void fetchNextPage()
  }, [hasNextPage, isFetching, error, fetchNextPage])
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  return {
    rows,
    total: data?.pages[0]?.total ?? 0,
    readAt: data === undefined ? null : list.dataUpdatedAt,
    loading: isFetching || hasNextPage,
    error,
    refresh: () => void list.refetch(),
  }
}

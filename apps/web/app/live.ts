import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CityClock } from '../shared/read-types.ts'

const GATHER_MS = 800
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function topicsOf(data: unknown): readonly string[] {
  const parsed: unknown = typeof data === 'string' ? JSON.parse(data) : null
  return isObject(parsed) && Array.isArray(parsed.topics) ? parsed.topics.map(String) : []
}

/** Listens to the server: what changed is read again (gathered, so that a bulk import is one reading), the clock moves. */
export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/api/live')
    const waiting = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    function flush() {
      timer = undefined
      const busy = client.isFetching({ predicate: (query) => waiting.has(String(query.queryKey[0])) }) > 0
      // A slow answer on its way is never thrown away for a newer question: both would starve under load.
      if (busy) {
        timer = setTimeout(flush, GATHER_MS)
        return
      }
      const topics = new Set(waiting)
      waiting.clear()
      void client.invalidateQueries({ predicate: (query) => topics.has(String(query.queryKey[0])) })
    }
    source.addEventListener('changed', (event) => {
      for (const topic of topicsOf(event.data)) waiting.add(topic)
      timer ??= setTimeout(flush, GATHER_MS)
    })
    source.addEventListener('clock', (event) => {
      const clock = JSON.parse(event.data) as CityClock
      client.setQueriesData<CityClock>({ queryKey: ['clock'] }, clock)
    })
    source.addEventListener('loading', () => {
      waiting.add('clock').add('board')
      timer ??= setTimeout(flush, GATHER_MS)
    })
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [client])
}

import { useSearch } from '@tanstack/react-router'

/** What the address keeps, so that a link says everything: the place, the moment and the filters. */
export const SEARCH_KEYS = [
  'place',
  'at',
  'wall',
  'clock',
  'status',
  'holder',
  'mine',
  'tab',
  'date',
  'foundIn',
  'act',
] as const
export type AppSearch = { [K in (typeof SEARCH_KEYS)[number]]?: string | undefined }

export function readSearch(raw: Record<string, unknown>): AppSearch {
  const found: AppSearch = {}
  for (const key of SEARCH_KEYS) {
    const value = raw[key]
    if (typeof value === 'string' && value !== '') found[key] = value
  }
  return found
}
/** Codes are digits: they stay text, where the router's own parser would make numbers of them. */
export const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text))
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search))
    if (typeof value === 'string' && value !== '') params.set(key, value)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
export const useAppSearch = (): AppSearch => useSearch({ strict: false })

import { useSearch } from '@tanstack/react-router'
import { useClock } from '../../shared/queries.ts'

/** The place the page is about: the one in the address, else the city. */
export function usePlaceAsked(): string {
  const { place } = useSearch({ strict: false })
  const city = useClock().data?.city
  return place ?? city ?? ''
}

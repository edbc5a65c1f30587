import { useSyncExternalStore } from 'react'

const DESK = matchMedia('(min-width: 900px)')
const subscribe = (listener: () => void) => {
  DESK.addEventListener('change', listener)
  return () => DESK.removeEventListener('change', listener)
}
/** A desk has room for a grid; a phone gets cards. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => DESK.matches)

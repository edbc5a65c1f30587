/** The six systems, each where it begins; all that lies below `path` is its own. The lead one has what is left. */
export const SYSTEMS = [
  { module: 'outbreak', path: '/' },
  { module: 'volunteers', path: '/volunteers' },
  { module: 'patrol', path: '/patrol' },
  { module: 'resettlement', path: '/resettlement' },
  { module: 'credit', path: '/credit' },
  { module: 'study', path: '/study' },
] as const
export type SystemName = (typeof SYSTEMS)[number]['module']

/** The system that an address belongs to. */
export function systemOf(pathname: string): SystemName {
  const found = SYSTEMS.find(({ path }) => path !== '/' && (pathname === path || pathname.startsWith(`${path}/`)))
  return found?.module ?? 'outbreak'
}

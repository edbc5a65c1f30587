import { useRead } from '../shared/queries.ts'

interface CommandHead {
  readonly command: string
  readonly place: string
  readonly status: string
}

/** The active command that covers the acting post's place most closely; null while there is none to issue from. */
export function useIssuingCommand(post: string | null): string | null {
  const commands = useRead<CommandHead[]>('directives', '/api/commands', {}, { enabled: post !== null })
  if (post === null) return null
  const covering = (commands.data ?? []).filter((one) => one.status === 'active' && post.startsWith(one.place))
  return covering.sort((a, b) => b.place.length - a.place.length)[0]?.command ?? null
}

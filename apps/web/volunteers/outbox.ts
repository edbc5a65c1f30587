/** One act that the phone has promised to send: kept until the server has answered, under one key for ever. */
export interface KeptAct {
  readonly key: string
  readonly command: string
  readonly payload: Readonly<Record<string, unknown>>
  /** Why the server did not take it; kept so that the volunteer can show it to the point leader. */
  readonly refused: string | null
}

const NAME = 'firebreak.volunteer.outbox'
interface Shelf {
  getItem(name: string): string | null
  setItem(name: string, value: string): void
}

export const readOutbox = (shelf: Shelf): readonly KeptAct[] => {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(NAME) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}
const write = (shelf: Shelf, acts: readonly KeptAct[]): void => shelf.setItem(NAME, JSON.stringify(acts))

export function keepAct(shelf: Shelf, act: Omit<KeptAct, 'refused'>): void {
  const others = readOutbox(shelf).filter(({ key }) => key !== act.key)
  write(shelf, [...others, { ...act, refused: null }])
}
export const forgetAct = (shelf: Shelf, key: string): void =>
  write(
    shelf,
    readOutbox(shelf).filter((act) => act.key !== key),
  )

/** What came of sending one act. `later`: nobody answered; it stays and is tried again. */
export type Sent = 'taken' | 'later' | { readonly refused: string }

/** Sends what is kept, oldest first, and stops where nobody answers: a sign-out never overtakes its sign-in. */
export async function sendOutbox(shelf: Shelf, send: (act: KeptAct) => Promise<Sent>): Promise<number> {
  let taken = 0
  for (const act of readOutbox(shelf)) {
    if (act.refused !== null) continue
    const sent = await send(act)
    if (sent === 'later') return taken
    if (sent === 'taken') {
      forgetAct(shelf, act.key)
      taken += 1
    } else
      write(
        shelf,
        readOutbox(shelf).map((one) => (one.key === act.key ? { ...one, refused: sent.refused } : one)),
      )
  }
  return taken
}

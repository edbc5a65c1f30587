import { Button } from 'antd'
import { type ReactNode, useSyncExternalStore } from 'react'
import { useMe } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import { TEXT } from './return-words.ts'

const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const keyOf = (post: string | null) => `firebreak.handover/${post ?? ''}`

/** The one purpose of the chain: sent with every reading once it is stated, and kept by the server. */
export const HANDOVER = { 'x-purpose': 'handover' }

/** Nothing is read before somebody has said what for; it holds for the post until the tab closes. */
export function ForHandover({ children }: { readonly children: ReactNode }) {
  const words = useWords()
  const post = useMe().data?.post ?? null
  const stated = useSyncExternalStore(subscribe, () => sessionStorage.getItem(keyOf(post)))
  if (stated !== null) return <>{children}</>
  return (
    <section className="panel purpose">
      <p>{words(TEXT.why)}</p>
      <Button
        size="large"
        type="primary"
        data-testid="state-handover"
        onClick={() => {
          sessionStorage.setItem(keyOf(post), '1')
          for (const listener of listeners) listener()
        }}
      >
        {words(TEXT.state)}
      </Button>
    </section>
  )
}

import { useWords } from '../shared/words.ts'
import { STATUS } from './volunteer-words.ts'

/** Where a posting, a presence or a certificate stands: shape and word. */
export function Status({ of }: { of: string }) {
  const words = useWords()
  const known = STATUS[of]
  return (
    <span>
      <span aria-hidden="true">{known?.mark ?? '○'} </span>
      {known === undefined ? of : words(known)}
    </span>
  )
}

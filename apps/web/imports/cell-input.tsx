import { type KeyboardEvent, useEffect, useRef } from 'react'

interface Props {
  readonly text: string
  readonly label: string
  readonly onDone: (text: string, key: string) => void
  readonly onLeave: () => void
}

/** Enter writes and goes down, Tab writes and goes right, Escape leaves the cell as it was. */
export function CellInput({ text, label, onDone, onLeave }: Props) {
  const input = useRef<HTMLInputElement>(null)
  // A box that goes away loses the focus too: what was written or left by a key is not written again.
  const ended = useRef(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.setSelectionRange(text.length, text.length)
  }, [text.length])
  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    const { value } = event.currentTarget
    if (event.key === 'Enter') onDone(value, 'ArrowDown')
    else if (event.key === 'Tab') onDone(value, event.shiftKey ? 'ArrowLeft' : 'ArrowRight')
    else if (event.key === 'Escape') onLeave()
    else return
    ended.current = true
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      ref={input}
      defaultValue={text}
      aria-label={label}
      onKeyDown={press}
      onBlur={({ currentTarget }) => (ended.current ? undefined : onDone(currentTarget.value, ''))}
    />
  )
}

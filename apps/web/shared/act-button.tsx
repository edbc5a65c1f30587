import { Button, Popover } from 'antd'
import { useMemo, useState } from 'react'
import type { Act, ActContext } from './act.ts'
import { ActDrawer } from './act-drawer.tsx'
import { freshKey } from './evidence.ts'
import { ProblemView } from './problem-view.tsx'
import { useSend } from './use-send.ts'
import { useWords } from './words.ts'

interface Props {
  readonly act: Act
  readonly context: ActContext
  readonly primary?: boolean
  readonly words?: string
}

/** One act. Without fields it is sent at a tap; with fields it opens its form. A refusal shows where it was pressed. */
export function ActButton({ act, context, primary, words: label }: Props) {
  const words = useWords()
  const send = useSend()
  const [open, setOpen] = useState(false)
  const [refusalSeen, setRefusalSeen] = useState(true)
  const attempt = useMemo(() => ({ key: freshKey(), of: send.submittedAt }), [send.submittedAt])
  const immediate = act.fields(context).length === 0

  function press() {
    if (!immediate) return setOpen(true)
    setRefusalSeen(false)
    send.mutate({ command: act.command, payload: (at) => act.payload({}, context, at), idempotencyKey: attempt.key })
  }
  return (
    <>
      <Popover
        open={send.error !== null && !refusalSeen}
        onOpenChange={(shown) => setRefusalSeen(!shown)}
        trigger="click"
        content={send.error === null ? null : <div className="refusal">{<ProblemView error={send.error} />}</div>}
      >
        <Button
          className="act"
          type={primary === true ? 'primary' : 'default'}
          danger={act.danger === true}
          loading={send.isPending}
          onClick={press}
          data-act={act.command}
        >
          {label ?? words(act.words)}
        </Button>
      </Popover>
      {open ? <ActDrawer act={act} context={context} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

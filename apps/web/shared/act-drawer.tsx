import { Button, Drawer, Form, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act, ActContext, Values } from './act.ts'
import { ActField } from './act-fields.tsx'
import { freshKey } from './evidence.ts'
import { ProblemView } from './problem-view.tsx'
import { fromFormTime } from './times.ts'
import { useSend } from './use-send.ts'
import { useWords } from './words.ts'

interface Props {
  readonly act: Act
  readonly context: ActContext
  readonly onClose: () => void
}

/** The form of one act over the record it is about, and then the form it leads to. */
export function ActDrawer({ act, context, onClose }: Props) {
  const [following, setFollowing] = useState<{ act: Act; context: ActContext } | undefined>(undefined)
  if (following !== undefined) return <ActForm key="next" {...following} onClose={onClose} onSent={onClose} />
  const sent = (values: Values) => {
    const next = act.next?.(values, context)
    if (next === undefined) onClose()
    else setFollowing(next)
  }
  return <ActForm key="first" act={act} context={context} onClose={onClose} onSent={sent} />
}

/** One opening has one key: a second press changes nothing. */
function ActForm({ act, context, onClose, onSent }: Props & { readonly onSent: (values: Values) => void }) {
  const { t } = useTranslation()
  const words = useWords()
  const [form] = Form.useForm<Record<string, never>>()
  const send = useSend()
  const idempotencyKey = useMemo(freshKey, [])
  const fields = act.fields(context)

  function submit(values: Values) {
    const { occurredAt, ...rest } = values
    const when = typeof occurredAt === 'string' && occurredAt !== '' ? fromFormTime(occurredAt) : undefined
    send.mutate(
      { command: act.command, payload: (at) => act.payload(rest, context, at), idempotencyKey, occurredAt: when },
      { onSuccess: () => onSent(rest) },
    )
  }
  return (
    <Drawer
      open
      onClose={onClose}
      title={words(act.words)}
      size={Math.min(480, window.innerWidth)}
      footer={<Footer act={act} sending={send.isPending} onCancel={onClose} onSend={() => form.submit()} />}
    >
      {send.error === null ? null : <ProblemView error={send.error} />}
      <Form
        form={form}
        name="act"
        layout="vertical"
        requiredMark
        initialValues={act.initial?.(context) ?? {}}
        onFinish={(values) => submit(values as Values)}
        data-testid={`form-${act.command}`}
      >
        {fields.map((field) => (
          <ActField key={field.name} field={field} context={context} />
        ))}
        {act.untimed === true ? null : (
          <Form.Item name="occurredAt" label={t('form.occurredAt')} extra={t('form.occurredHint')}>
            <Input type="datetime-local" />
          </Form.Item>
        )}
      </Form>
    </Drawer>
  )
}

interface FooterProps {
  readonly act: Act
  readonly sending: boolean
  readonly onCancel: () => void
  readonly onSend: () => void
}
function Footer({ act, sending, onCancel, onSend }: FooterProps) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <div className="row end">
      <Button size="large" onClick={onCancel}>
        {t('form.cancel')}
      </Button>
      <Button
        size="large"
        type="primary"
        danger={act.danger === true}
        loading={sending}
        onClick={onSend}
        data-testid="send"
      >
        {words(act.words)}
      </Button>
    </div>
  )
}

import { Button, Drawer, Form, Input } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act, ActContext, Values } from './act.ts'
import { ActField } from './act-fields.tsx'
import { freshKey } from './evidence.ts'
import { ProblemView } from './problem-view.tsx'
import { fromFormTime } from './times.ts'
import { useSend } from './use-send.ts'
import { useWords } from './words.ts'

/** The form of one act over the record it is about. One opening has one key: a second press changes nothing. */
export function ActDrawer({ act, context, onClose }: { act: Act; context: ActContext; onClose: () => void }) {
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
      { onSuccess: onClose },
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

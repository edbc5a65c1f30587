import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { postJson } from '../shared/api.ts'
import { isPassing } from '../shared/problem.ts'
import { ProblemView } from '../shared/problem-view.tsx'
import { useRead } from '../shared/queries.ts'
import type { DemoAccount } from '../shared/read-types.ts'
import { useWords } from '../shared/words.ts'

/** Where a role's work waits: commanders read the board first, everybody else their duties. */
const homeOf = (post: string | undefined): '/' | '/duties' => (post?.endsWith('.command') === true ? '/' : '/duties')

export function SignInScreen() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState<string | null>(null)

  async function signIn(email: string, password: string, post?: string) {
    setFailure(null)
    setBusy(email)
    try {
      await postJson('/api/auth/sign-in/email', { email, password })
      if (post !== undefined) await postJson('/api/me/post', { post })
      await client.resetQueries()
      await navigate({ to: homeOf(post) })
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(null)
    }
  }
  return (
    <div className="page narrow">
      <h1>{t('signIn.title')}</h1>
      {failure === null ? null : isPassing(failure) ? (
        <ProblemView error={failure} />
      ) : (
        <Alert type="error" showIcon role="alert" title={t('signIn.failed')} />
      )}
      <section className="panel" aria-label={t('signIn.title')}>
        <Form
          layout="vertical"
          onFinish={({ email, password }: { email: string; password: string }) => void signIn(email, password)}
        >
          <Form.Item name="email" label={t('signIn.account')} rules={[{ required: true, message: t('form.required') }]}>
            <Input autoComplete="username" inputMode="email" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('form.required') }]}
          >
            <Input type="password" autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" loading={busy !== null}>
            {t('signIn.submit')}
          </Button>{' '}
          <Link to="/">{t('signIn.guest')}</Link>
        </Form>
      </section>
      <DemoAccounts busy={busy} onChoose={(one) => void signIn(one.account, one.password, one.post)} />
    </div>
  )
}

function DemoAccounts({ busy, onChoose }: { busy: string | null; onChoose: (account: DemoAccount) => void }) {
  const { t } = useTranslation()
  const words = useWords()
  const demo = useRead<DemoAccount[]>('demo', '/api/demo-accounts')
  if (demo.data === undefined || demo.data.length === 0) return null
  return (
    <section className="panel" aria-labelledby="demo">
      <h2 id="demo">{t('signIn.demo')}</h2>
      <p className="flat quiet">{t('signIn.demoWhy')}</p>
      <ul className="demo-accounts">
        {demo.data.map((one) => (
          <li key={one.account}>
            <Button
              block
              size="large"
              loading={busy === one.account}
              onClick={() => onChoose(one)}
              data-account={one.account}
            >
              <span>
                <strong>{words(one.words)}</strong> <span className="quiet">{one.displayName}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

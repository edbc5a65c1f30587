import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { postJson } from '../shared/api.ts'
import { useMe } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'

export function PostChooser() {
  const { t } = useTranslation()
  const words = useWords()
  const me = useMe().data
  const client = useQueryClient()
  const navigate = useNavigate()
  if (me === undefined) return null
  if (me.guest) {
    return (
      <Link to="/sign-in" className="sign-in-link">
        {t('app.signIn')}
      </Link>
    )
  }
  const acting = me.posts.find((post) => post.post === me.post)
  async function choose(post: string) {
    await postJson('/api/me/post', { post })
    await client.invalidateQueries()
  }
  async function leave() {
    await postJson('/api/auth/sign-out', {})
    await client.resetQueries()
    await navigate({ to: '/' })
  }
  const items = [
    ...me.posts.map((post) => ({
      key: post.post,
      label: `${words(post.words)} · ${post.jurisdictionName}`,
      onClick: () => void choose(post.post),
    })),
    { key: 'sign-out', label: t('app.signOut'), onClick: () => void leave() },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button className="post-chooser" title={t('app.actingAs')}>
        {me.displayName} · {acting === undefined ? t('signIn.choosePost') : words(acting.words)} ▾
      </Button>
    </Dropdown>
  )
}

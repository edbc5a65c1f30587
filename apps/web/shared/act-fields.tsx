import { Form, Input, InputNumber, Select, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActContext, Field, Value } from './act.ts'
import { photoDigest } from './evidence.ts'
import { useRead } from './queries.ts'
import type { FacilityRow, PostView } from './read-types.ts'
import { useWords } from './words.ts'

export function ActField({ field, context }: { field: Field; context: ActContext }) {
  const { t } = useTranslation()
  const words = useWords()
  const { mustEqual, check } = field
  const rules = [
    { required: field.required === true, message: t('form.required') },
    ...(check === undefined
      ? []
      : [
          {
            validator: async (_: unknown, v: Value) => {
              check(v)
            },
          },
        ]),
    ...(mustEqual === undefined
      ? []
      : [
          {
            validator: async (_: unknown, v: string) =>
              v?.trim() === mustEqual ? undefined : Promise.reject(new Error(t('zone.typeNameWrong'))),
          },
        ]),
  ]
  return (
    <Form.Item
      name={field.name}
      label={words(field.words)}
      rules={rules}
      extra={field.help === undefined ? undefined : words(field.help)}
      valuePropName={field.kind === 'yes' ? 'checked' : 'value'}
    >
      <Control field={field} context={context} />
    </Form.Item>
  )
}

/** A list longer than this is searched, not scrolled. */
const MANY_CHOICES = 12

/** `id`, `value` and `onChange` come from the form item. */
type Bound = { field: Field; context: ActContext; id?: string; value?: never; onChange?: (value: unknown) => void }

function Control({ field, context, ...bound }: Bound) {
  const words = useWords()
  switch (field.kind) {
    case 'area':
      return <Input.TextArea {...bound} autoSize={{ minRows: 2, maxRows: 6 }} />
    case 'number':
      return <InputNumber {...bound} min={0} style={{ width: '100%' }} inputMode="numeric" />
    case 'choice':
      return (
        <Select
          {...bound}
          showSearch={(field.choices?.length ?? 0) > MANY_CHOICES ? { optionFilterProp: 'label' } : false}
          options={(field.choices ?? []).map((c) => ({ value: c.value, label: words(c.words) }))}
        />
      )
    case 'time':
      return <Input {...bound} type="datetime-local" />
    case 'photo':
      return <PhotoInput {...bound} />
    case 'yes':
      return <Switch {...bound} />
    case 'facility':
      return <FacilitySelect bound={bound} city={context.city} kinds={field.choices?.map((c) => c.value)} />
    case 'post':
      return <PostSelect bound={bound} city={context.city} />
    case 'posts':
      return <PostsSelect bound={bound} within={context.place ?? context.city} />
    case 'scan':
    case 'text':
    case 'place':
      return <Input {...bound} autoComplete="off" enterKeyHint="next" />
  }
}

type BoundProps = Omit<Bound, 'field' | 'context'>

/** Facilities of the city with room first, each with its free beds. `kinds` narrows them. */
function FacilitySelect({
  bound,
  city,
  kinds,
}: {
  bound: BoundProps
  city: string
  kinds?: readonly string[] | undefined
}) {
  const { t } = useTranslation()
  const words = useWords()
  const rows = useRead<FacilityRow[]>('facilities', '/api/facilities', { place: city })
  const options = (rows.data ?? [])
    .filter((row) => kinds === undefined || kinds.length === 0 || kinds.includes(row.kind))
    .sort((a, b) => b.free - a.free)
    .map((row) => ({ value: row.facility, label: `${words(row.name)} · ${t('facility.free')} ${row.free}` }))
  return <Select {...bound} showSearch={{ optionFilterProp: 'label' }} loading={rows.isLoading} options={options} />
}

function PostSelect({ bound, city }: { bound: BoundProps; city: string }) {
  const words = useWords()
  const posts = useRead<PostView[]>('posts', '/api/posts', { place: city })
  const options = (posts.data ?? []).map((post) => ({ value: post.post, label: `${words(post.words)} · ${post.post}` }))
  return <Select {...bound} showSearch={{ optionFilterProp: 'label' }} loading={posts.isLoading} options={options} />
}

/** Several posts of a place, those of its parts included. */
function PostsSelect({ bound, within }: { bound: BoundProps; within: string }) {
  const words = useWords()
  const posts = useRead<PostView[]>('posts', '/api/posts', { place: within })
  const options = (posts.data ?? []).map((post) => ({ value: post.post, label: `${words(post.words)} · ${post.post}` }))
  const { id, onChange } = bound
  return (
    <Select<string[]>
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      loading={posts.isLoading}
      options={options}
      onChange={(chosen) => onChange?.(chosen.join('\n'))}
    />
  )
}

/** Only the digest leaves this control; the picture stays on the device. */
function PhotoInput({ id, onChange }: BoundProps) {
  const { t } = useTranslation()
  const [digest, setDigest] = useState<string | null>(null)
  async function take(file: File | undefined) {
    if (file === undefined) return
    const made = await photoDigest(file)
    setDigest(made)
    onChange?.(made)
  }
  return (
    <div>
      <input
        id={id}
        type="file"
        accept="image/*"
        capture="environment"
        onChange={(e) => void take(e.target.files?.[0])}
      />
      {digest === null ? null : (
        <span className="quiet small">{t('duty.photoDone', { digest: digest.slice(7, 19) })}</span>
      )}
    </div>
  )
}

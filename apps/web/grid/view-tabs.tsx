import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemView } from '../shared/problem-view.tsx'
import { NO_VIEW, type View } from './grid-rows.ts'
import { Part } from './part.tsx'
import { type SavedView, withoutView, withView } from './saved-views.ts'
import { useOwnViews } from './use-own-views.ts'

interface Props {
  readonly grid: string
  /** Views that everybody has. */
  readonly standing: readonly SavedView[]
  readonly view: View
  readonly onView: (view: View) => void
}

const same = (a: View, b: View): boolean => {
  const filled = ({ filters, sorting }: View) =>
    JSON.stringify([
      Object.entries(filters)
        .filter(([, text]) => text !== '')
        .toSorted(),
      sorting,
    ])
  return filled(a) === filled(b)
}

/** Filters and order under a name, as tabs. One's own are kept by the server, by account. */
export function ViewTabs({ grid, standing, view, onView }: Props) {
  const { t } = useTranslation()
  const { own, keep, error } = useOwnViews(grid)
  const all = [{ name: t('grid.allRows'), view: NO_VIEW }, ...standing, ...own]
  const now = all.find((one) => same(one.view, view))
  const mine = now !== undefined && own.includes(now)
  return (
    <Part className="view-tabs" is="group" aria-label={t('grid.views')}>
      {all.map((one) => (
        <button
          key={one.name}
          type="button"
          aria-pressed={one === now}
          onClick={() => onView(one.view)}
          data-view={one.name}
        >
          {one.name}
        </button>
      ))}
      {now === undefined ? <SaveView onSave={(name) => keep(withView(own, { name, view }))} /> : null}
      {error === null ? null : <ProblemView error={error} />}
      {mine ? (
        <Button type="link" onClick={() => keep(withoutView(own, now.name))} data-act="drop-view">
          {t('grid.dropView', { name: now.name })}
        </Button>
      ) : null}
    </Part>
  )
}

function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const save = () => {
    if (name.trim() !== '') onSave(name.trim())
  }
  const form = (
    <div className="row">
      <Input
        value={name}
        aria-label={t('grid.viewName')}
        placeholder={t('grid.viewName')}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={save}
      />
      <Button type="primary" onClick={save} data-act="keep-view">
        {t('grid.keep')}
      </Button>
    </div>
  )
  return (
    <Popover content={form} trigger="click">
      <Button type="link" data-act="save-view">
        {t('grid.saveView')}
      </Button>
    </Popover>
  )
}

import { NO_VIEW, type View } from './grid-rows.ts'

export interface SavedView {
  readonly name: string
  readonly view: View
}

/** In this browser, by account: a colleague at the same desk keeps their own. */
export const viewsKey = (account: string | null, grid: string): string => `firebreak.views/${account ?? ''}/${grid}`

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function readView(value: unknown): View {
  if (!isRecord(value)) return NO_VIEW
  const { filters, sorting } = value
  const texts = isRecord(filters) ? Object.entries(filters).filter(([, text]) => typeof text === 'string') : []
  const sorted = isRecord(sorting) && typeof sorting.column === 'string'
  return {
    filters: Object.fromEntries(texts.map(([id, text]) => [id, String(text)])),
    sorting: sorted ? { column: String(sorting.column), down: sorting.down === true } : null,
  }
}

/** What was kept, whoever wrote it: what cannot be read is left out. */
export function readViews(stored: string | null): readonly SavedView[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]')
    if (!Array.isArray(list)) return []
    return list.flatMap((one: unknown) =>
      isRecord(one) && typeof one.name === 'string' ? [{ name: one.name, view: readView(one.view) }] : [],
    )
  } catch {
    return []
  }
}

/** Under a name that is taken, the view takes the place of the old one. */
export const withView = (views: readonly SavedView[], { name, view }: SavedView): readonly SavedView[] =>
  views.some((one) => one.name === name)
    ? views.map((one) => (one.name === name ? { name, view } : one))
    : [...views, { name, view }]

export const withoutView = (views: readonly SavedView[], name: string): readonly SavedView[] =>
  views.filter((one) => one.name !== name)

import type { View } from './grid-rows.ts'

export interface SavedView {
  readonly name: string
  readonly view: View
}

/** Under a name that is taken, the view takes the place of the old one. */
export const withView = (views: readonly SavedView[], { name, view }: SavedView): readonly SavedView[] =>
  views.some((one) => one.name === name)
    ? views.map((one) => (one.name === name ? { name, view } : one))
    : [...views, { name, view }]

export const withoutView = (views: readonly SavedView[], name: string): readonly SavedView[] =>
  views.filter((one) => one.name !== name)

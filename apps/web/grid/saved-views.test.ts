import { describe, expect, it } from 'vitest'
import { NO_VIEW } from './grid-rows.ts'
import { withoutView, withView } from './saved-views.ts'

const LATE = { name: '待派床', view: { filters: { status: '待派床' }, sorting: { column: 'hours', down: true } } }

describe('saved views', () => {
  it('take the place of one of the same name, and go when thrown away', () => {
    const views = withView([LATE], { name: LATE.name, view: NO_VIEW })
    expect(views).toEqual([{ name: LATE.name, view: NO_VIEW }])
    expect(withoutView(withView(views, { name: 'b', view: NO_VIEW }), LATE.name).map(({ name }) => name)).toEqual(['b'])
  })
})

import { describe, expect, it } from 'vitest'
import { NO_VIEW } from './grid-rows.ts'
import { readViews, viewsKey, withoutView, withView } from './saved-views.ts'

const LATE = { name: '待派床', view: { filters: { status: '待派床' }, sorting: { column: 'hours', down: true } } }

describe('saved views', () => {
  it('are read as they were kept, by account and grid', () => {
    expect(readViews(JSON.stringify([LATE]))).toEqual([LATE])
    expect(viewsKey('clerk@demo.firebreak', 'cases')).not.toBe(viewsKey('transfer@demo.firebreak', 'cases'))
  })

  it('leave out what cannot be read', () => {
    for (const stored of [null, '', '{', '{}', '[1]', '[{"view":{}}]']) expect(readViews(stored)).toEqual([])
    expect(readViews('[{"name":"x","view":{"filters":{"a":1},"sorting":{}}}]')).toEqual([{ name: 'x', view: NO_VIEW }])
  })

  it('take the place of one of the same name, and go when thrown away', () => {
    const views = withView([LATE], { name: LATE.name, view: NO_VIEW })
    expect(views).toEqual([{ name: LATE.name, view: NO_VIEW }])
    expect(withoutView(withView(views, { name: 'b', view: NO_VIEW }), LATE.name).map(({ name }) => name)).toEqual(['b'])
  })
})

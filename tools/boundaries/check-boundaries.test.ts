import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkBoundaries, projectPath } from './check-boundaries.ts'

const fixture = resolve(import.meta.dirname, '../fixtures/boundaries')

describe('checkBoundaries', () => {
  const found = checkBoundaries(fixture)

  it.each([
    ['kernel/reads-a-package.ts', 'zod'],
    ['kernel/reads-a-module.ts', '#outbreak/events.ts'],
    ['outbreak/reads-another-module.ts', '#volunteers/events.ts'],
    ['outbreak/reads-the-store.ts', '#store/append.ts'],
    ['workflows/reads-inside-a-module.ts', '#outbreak/state.ts'],
    ['engines/dispatch/reads-another-engine.ts', '../forecast/result.ts'],
    ['apps/web/reads-the-store.tsx', '#store/append.ts'],
    ['apps/server/reads-the-web.ts', '../web/main.ts'],
  ])('reports the .ts file %s, which imports %s', (file, specifier) => {
    expect(found.filter((finding) => finding.file === file && finding.message.includes(specifier))).toHaveLength(1)
  })

  it('reports nothing else of the fixture: what the table allows passes', () => {
    expect(found.map(({ file }) => file).filter((file) => !file.includes('reads-'))).toEqual([])
  })

  it('sees an import of a type, a re-export, a dynamic import and an import inside a type', () => {
    const lines = found.filter(({ file }) => file === 'kernel/reads-in-every-way.ts').map(({ line }) => line)
    expect(lines).toEqual([1, 2, 3, 4])
  })
})

describe('projectPath', () => {
  it('resolves subpaths and relative paths, and leaves packages alone', () => {
    expect(projectPath('kernel/a.ts', '#server/app.ts')).toBe('apps/server/app.ts')
    expect(projectPath('apps/web/x/a.ts', '../../server/app.ts')).toBe('apps/server/app.ts')
    expect(projectPath('kernel/a.ts', 'zod')).toBeUndefined()
  })
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bareRuntime } from '../testing/bare-runtime.ts'
import type { App } from './app-type.ts'
import { buildApp } from './build-app.ts'

let root: string
let app: App
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'web-'))
  app = await buildApp(bareRuntime({ webRoot: join(root, 'dist') }), { checkAnswers: true, log: () => undefined })
})
afterAll(async () => {
  await app.close()
  await rm(root, { recursive: true, force: true })
})

describe('pages that are built after the start', () => {
  it('are served as soon as they are there', async () => {
    for (const page of ['/', '/duties']) expect((await app.inject(page)).body).toContain('not built yet')
    await mkdir(join(root, 'dist/assets'), { recursive: true })
    await writeFile(join(root, 'dist/index.html'), '<title>board</title>')
    await writeFile(join(root, 'dist/assets/main-1a2b.js'), 'export {}')
    for (const url of ['/', '/?place=150105', '/duties']) {
      const page = await app.inject(url)
      expect(page.body).toBe('<title>board</title>')
      expect(page.headers['cache-control']).toBe('no-cache')
    }
    const file = await app.inject('/assets/main-1a2b.js')
    expect(file.body).toBe('export {}')
    expect(file.headers['cache-control']).toContain('immutable')
    await writeFile(join(root, 'dist/assets/later-3c4d.js'), 'export const later = 1')
    expect((await app.inject('/assets/later-3c4d.js')).body).toContain('later')
  })

  it('never answer a page for a file that is missing', async () => {
    expect((await app.inject('/assets/gone-5e6f.js')).statusCode).toBe(404)
  })
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../axe.ts'
import { launchBrowser } from './launch-browser.ts'

/** The slice of the web app's own font that holds 清, as a page of its own. */
function pageInOwnFont(): string {
  const css = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css')
  const face = readFileSync(css, 'utf8')
    .split('@font-face')
    .find((block) => coversCharacter(block, '清'))
  const file = /url\(\.\/files\/([^)]+)\)/.exec(face ?? '')?.[1] ?? ''
  const font = readFileSync(new URL(`./files/${file}`, `file://${css}`)).toString('base64')
  const style = `@font-face{font-family:Own;src:url(data:font/woff2;base64,${font})}`
  const body = '<main><h1 id="own" style="font:700 48px Own;display:inline-block">清</h1><canvas></canvas></main>'
  return `<!doctype html><html lang="zh-CN"><title>清</title><style>${style}</style>${body}</html>`
}

function coversCharacter(face: string, character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  const ranges = /unicode-range:\s*([^;}]+)/i.exec(face)?.[1]?.split(',') ?? []
  return ranges.some((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16)
  })
}

describe('launchBrowser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it("renders a Chinese character in the web app's own font", async () => {
    const page = await browser.newPage()
    await page.setContent(pageInOwnFont())
    const loaded = await page.evaluate(async () => (await document.fonts.load('700 48px Own', '清')).length)
    expect(loaded).toBe(1)
    const box = await page.locator('#own').boundingBox()
    expect(Math.round(box?.width ?? 0)).toBe(48)
    await page.close()
  })

  it('draws with WebGL2, which the map needs', async () => {
    const page = await browser.newPage()
    await page.setContent('<canvas></canvas>')
    const version = await page.evaluate(() => {
      const gl = document.querySelector('canvas')?.getContext('webgl2')
      return String(gl?.getParameter(gl.VERSION))
    })
    expect(version).toMatch(/^WebGL 2\.0/)
    await page.close()
  })

  it('finds what bars people from a page', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.setContent('<html lang="en"><title>t</title><main><img src="data:,"></main></html>')
    const problems = await accessibilityProblems(page)
    expect(problems.map(({ rule }) => rule)).toContain('image-alt')
    await context.close()
  })
})

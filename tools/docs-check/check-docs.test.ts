import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDocs } from './check-docs.ts'

const found = checkDocs(resolve(import.meta.dirname, '../fixtures/docs'))
const messages = (file: string) => found.filter((finding) => finding.file === file).map(({ message }) => message)

describe('checkDocs', () => {
  it('reports a folder with code and no README', () => {
    expect(messages('store')).toEqual(['has no README.md'])
  })

  it('reports a README that is too long', () => {
    expect(messages('kernel/README.md')).toEqual(['45 lines; must be under 40'])
  })

  it('reports a link to a file that is not there, and follows no link to the outside', () => {
    expect(messages('README.md')).toEqual(['links to docs/missing.md, which does not exist'])
  })

  it('reports a decision record without its consequences', () => {
    expect(messages('docs/adr/0001-short.md')).toEqual(['has no section "## Consequences"'])
  })

  it('reports terms that are listed twice and rows that lack a cell', () => {
    expect(messages('GLOSSARY.md')).toEqual([
      'a term needs three cells: English, Chinese, meaning',
      '"duty" is listed twice',
      '"事项" is listed twice',
    ])
  })

  it('reports a path of one machine and work left for later', () => {
    expect(messages('kernel/notes.ts')).toHaveLength(2)
  })
})

import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkSizes } from './check-sizes.ts'

const found = checkSizes(resolve(import.meta.dirname, '../fixtures/sizes'))
const about = (file: string) => found.filter((finding) => finding.file === file)

describe('checkSizes', () => {
  it('reports a file over the limit', () => {
    expect(about('too-long.ts').map(({ message }) => message)).toEqual(['401 lines; the limit is 400'])
  })

  it('reports a function over the limit, at its line', () => {
    expect(about('long-function.ts')).toEqual([
      { file: 'long-function.ts', line: 2, message: 'a function of 61 lines; the limit is 60' },
    ])
  })

  it('reports when more than one file in twenty is long', () => {
    expect(about('.')).toHaveLength(1)
  })

  it('lets migrations and data be as long as they must', () => {
    expect(about('store/migrations/0001.sql')).toEqual([])
    expect(about('scenarios/data/tables.ts')).toEqual([])
  })
})

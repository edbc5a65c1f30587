import { describe, expect, it } from 'vitest'
import { purposeArgument } from './arguments.ts'

describe('purposeArgument', () => {
  const noted: string[] = []
  const note = (line: string) => noted.push(line)
  it('is audit unless told otherwise, and says so', () => {
    expect(purposeArgument(undefined, note)).toBe('audit')
    expect(noted).toEqual([expect.stringContaining('--purpose care|tracing|transfer|control|audit')])
  })
  it('is what was given, without a word', () => {
    expect(purposeArgument('tracing', () => expect.unreachable())).toBe('tracing')
  })
  it('refuses what the server does not know', () => {
    expect(() => purposeArgument('curiosity', note)).toThrow('not a purpose: curiosity')
  })
})

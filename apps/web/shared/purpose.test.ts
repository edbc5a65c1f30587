import { describe, expect, it } from 'vitest'
import { purposeNow, purposeOfPost } from './purpose.ts'

describe('purposeOfPost', () => {
  it('is what the desk works for', () => {
    expect(purposeOfPost('150105.transfer')).toBe('transfer')
    expect(purposeOfPost('h-designated-1.hospital')).toBe('care')
    expect(purposeOfPost('150105001001.community')).toBe('control')
    expect(purposeOfPost('1501.publicity')).toBe('audit')
  })
  it('is nobody’s without a post', () => expect(purposeOfPost(null)).toBeNull())
})

describe('purposeNow', () => {
  it('is asked for records and lists, and taken from the desk for its own work', () => {
    expect(purposeNow(null, '150105.transfer', 'person')).toBeNull()
    expect(purposeNow(null, '150105.transfer', 'list')).toBeNull()
    expect(purposeNow(null, '150105.transfer', 'duties')).toBe('transfer')
  })
  it('is the one stated, until another is to be stated', () => {
    expect(purposeNow('audit', '150105.transfer', 'duties')).toBe('audit')
    expect(purposeNow('ask', '150105.transfer', 'duties')).toBeNull()
    expect(purposeNow('curiosity', '150105.transfer', 'person')).toBeNull()
  })
})

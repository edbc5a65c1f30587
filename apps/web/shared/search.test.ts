import { describe, expect, it } from 'vitest'
import { parseSearch, readSearch, stringifySearch } from './search.ts'

describe('the address', () => {
  it('keeps place codes as text', () => {
    expect(readSearch(parseSearch('?place=150105&at=2022-11-13T12:00:00.000Z'))).toEqual({
      place: '150105',
      at: '2022-11-13T12:00:00.000Z',
    })
  })
  it('drops what it does not know and what is empty', () => {
    expect(readSearch({ place: '', other: 'x', wall: '1' })).toEqual({ wall: '1' })
    expect(stringifySearch({ place: '1501', at: undefined })).toBe('?place=1501')
    expect(stringifySearch({})).toBe('')
  })
})

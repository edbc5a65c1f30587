import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citizenCheckDigit, isCitizenNumber, isSyntheticNumber } from './citizen-number.ts'

const seventeen = fc
  .tuple(
    fc.integer({ min: 1900, max: 2022 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(999),
  )
  .map(
    ([y, m, d, n]) =>
      `150199${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}${String(n).padStart(3, '0')}`,
  )

describe('citizen number', () => {
  it('gives the check digit of the example in GB 11643', () => {
    expect(citizenCheckDigit('11010519491231002')).toBe('X')
    expect(citizenCheckDigit('44052418800101001')).toBe('4')
  })
  it('takes a right number, with a small x too', () => {
    expect(isCitizenNumber('11010519491231002x')).toBe(true)
    expect(isSyntheticNumber('11010519491231002x')).toBe(false)
  })
  it('refuses a day the calendar lacks, however right the digit', () => {
    const body = '15019919990230001'
    expect(isCitizenNumber(body + citizenCheckDigit(body))).toBe(false)
    const leap = '15019920000229001'
    expect(isCitizenNumber(leap + citizenCheckDigit(leap))).toBe(true)
  })
  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(seventeen, fc.nat(16), fc.integer({ min: 1, max: 9 }), (body, at, add) => {
        const right = body + citizenCheckDigit(body)
        const wrong = `${right.slice(0, at)}${(Number(right[at]) + add) % 10}${right.slice(at + 1)}`
        expect([isCitizenNumber(right), isSyntheticNumber(right), isCitizenNumber(wrong)]).toEqual([true, true, false])
      }),
    )
  })
})

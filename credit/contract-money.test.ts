import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { isBankingDay, opensNext, paymentCutOff } from './banking-day.ts'
import { savingFen, yearlySavingFen } from './contract-money.ts'
import { at } from './testing.ts'

const million = (n: number) => n * 100_000_000

test('260 million in two loans save 3 million a year', () => {
  const first = yearlySavingFen({ principalFen: million(120), referenceBp: 430, contractBp: 320 })
  const second = yearlySavingFen({ principalFen: million(140), referenceBp: 430, contractBp: 310 })
  expect(first + second).toBe(million(3))
})

test('a saving grows with principal, difference and days, never loses a fen to arithmetic, and turns its sign with the rates', () => {
  const whole = fc.integer({ min: 1, max: 900_000_000_000_000 })
  fc.assert(
    fc.property(
      whole,
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 1, max: 3600 }),
      (principalFen, diff, days) => {
        const exact = (BigInt(principalFen) * BigInt(diff) * BigInt(days)) / 3_600_000n
        const saved = savingFen({ principalFen, referenceBp: 300 + diff, contractBp: 300, days })
        expect(saved - Number(exact)).toBeGreaterThanOrEqual(0)
        expect(saved - Number(exact)).toBeLessThanOrEqual(1)
        const turned = savingFen({ principalFen, referenceBp: 300, contractBp: 300 + diff, days })
        expect(turned + saved).toBe(0)
      },
    ),
  )
})

test('payments leave on banking days between opening and cut-off', () => {
  expect(paymentCutOff(at('10-26T08:40'), 'Asia/Shanghai')).toBe(at('10-26T17:00'))
  expect(paymentCutOff(at('10-26T17:01'), 'Asia/Shanghai')).toBe(at('10-27T17:00'))
  expect(paymentCutOff(at('11-13T16:10'), 'Asia/Shanghai')).toBe(at('11-14T17:00'))
  expect(opensNext(at('10-26T12:00'), 'Asia/Shanghai')).toBeNull()
  expect(opensNext(at('10-26T07:00'), 'Asia/Shanghai')).toBe(at('10-26T08:30'))
  expect(opensNext(at('11-11T17:01'), 'Asia/Shanghai')).toBe(at('11-14T08:30'))
  expect(isBankingDay('2022-10-08' as LocalDate)).toBe(true)
  expect(isBankingDay('2022-10-05' as LocalDate)).toBe(false)
})

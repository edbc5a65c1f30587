import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromTsv, toTsv } from './clipboard.ts'

describe('the clipboard', () => {
  it('reads what a spreadsheet put there, quoted cells with line breaks too', () => {
    expect(fromTsv('姓名\t住址\r\n甲\t"1号楼\n2单元"\r\n乙\t"说""好"""\r\n')).toEqual([
      ['姓名', '住址'],
      ['甲', '1号楼\n2单元'],
      ['乙', '说"好"'],
    ])
    expect(fromTsv('')).toEqual([])
    expect(fromTsv('\t')).toEqual([['', '']])
  })

  it('writes cells that are read again', () => {
    const cell = fc.string().map((text) => text.replace(/["\t\r\n]/g, ''))
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 })
    fc.assert(
      fc.property(rows, (table) => {
        expect(fromTsv(`${toTsv(table)}\n`)).toEqual(table)
      }),
    )
  })

  it('never lets a cell become two', () => {
    expect(toTsv([['a\tb', 'c\nd']])).toBe('a b\tc d')
  })
})

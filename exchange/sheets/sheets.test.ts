import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSheet } from './read-sheet.ts'
import { CSV_BOM, csvLine } from './write-csv.ts'

const COLUMNS = [
  { id: 'name', names: ['姓名', 'name'] },
  { id: 'phone', names: ['电话', '联系电话', 'phone'] },
] as const

describe('read a sheet', () => {
  it('takes columns by their names, in any order, and says which it does not know', () => {
    const sheet = readSheet('联系电话\t备注\t姓名 *\n12000000001\t无\t演练甲\n', COLUMNS)
    expect(sheet.rows).toEqual([{ row: 1, cells: { phone: '12000000001', name: '演练甲' } }])
    expect([sheet.headed, sheet.unknown]).toEqual([true, ['备注']])
  })
  it('takes the stated order when no header is there', () => {
    expect(readSheet('演练甲,12000000001', COLUMNS)).toMatchObject({ headed: false, rows: [{ row: 1 }] })
  })
  it('passes over empty lines and a byte order mark, and keeps a line break inside quotes', () => {
    const sheet = readSheet('\ufeffname,phone\r\n\r\n"a\r\nb",1\r\n', COLUMNS)
    expect(sheet.rows).toEqual([{ row: 1, cells: { name: 'a\r\nb', phone: '1' } }])
  })
  it('gives nothing for nothing', () => {
    expect(readSheet(' \n', COLUMNS).rows).toEqual([])
  })
})

describe('write CSV', () => {
  it('never starts a formula, and leaves numbers alone', () => {
    expect(csvLine(['=1+1', '-5', -5, '@x', null, true])).toBe("'=1+1,-5,-5,'@x,,true\r\n")
  })
  it('reads back what it wrote', () => {
    const text = fc.string({ minLength: 1 }).filter((cell) => cell.trim() === cell && !/^[=+\-@'\ufeff]/.test(cell))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const file = CSV_BOM + csvLine(['姓名', '电话']) + rows.map(csvLine).join('')
        expect(readSheet(file, COLUMNS).rows.map(({ cells }) => [cells.name, cells.phone])).toEqual(rows)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POSITIVE_COLUMNS } from '#exchange/positives/columns.ts'
import { readSheet } from '#exchange/sheets/read-sheet.ts'
import { COLUMN_IDS, EMPTY, filled, paste, removeLine, setCell, sheetText, withoutLines } from './sheet.ts'

const START = { row: 0, column: 0 }
const HEADED = '现住址\t姓名\t备注\n演练小区1号楼\t演练一\t甲\n演练小区2号楼\t演练二\t乙'

describe('a pasted sheet', () => {
  it('is read by its heads, in whatever order; heads nobody knows are named', () => {
    const sheet = paste(EMPTY, HEADED, START)
    expect(sheet.lines.map(({ cells }) => cells)).toEqual([
      { address: '演练小区1号楼', name: '演练一' },
      { address: '演练小区2号楼', name: '演练二' },
    ])
    expect(sheet.unknown).toEqual(['备注'])
    expect(filled(paste(sheet, HEADED, START))).toHaveLength(4)
  })

  it('without heads fills an empty sheet in the order of the columns', () => {
    expect(paste(EMPTY, '演练一\t150199\n演练二\t150198', START).lines.map(({ cells }) => cells)).toEqual([
      { name: '演练一', idNumber: '150199' },
      { name: '演练二', idNumber: '150198' },
    ])
  })

  it('without heads is laid over the cells from the cursor on, and goes on below the last line', () => {
    const sheet = paste(paste(EMPTY, HEADED, START), '1\t2\n3\t4', { row: 1, column: 1 })
    expect(sheet.lines.map(({ cells }) => cells)).toEqual([
      { address: '演练小区1号楼', name: '演练一' },
      { address: '演练小区2号楼', name: '演练二', idNumber: '1', phone: '2' },
      { idNumber: '3', phone: '4' },
    ])
  })
})

describe('typing', () => {
  it('writes and empties cells, begins a line below the last, and takes lines out', () => {
    const one = setCell(EMPTY, { row: 0, column: 0 }, '演练一')
    expect(one.lines).toHaveLength(1)
    expect(setCell(one, { row: 0, column: 0 }, '').lines[0]?.cells).toEqual({})
    expect(setCell(one, { row: 5, column: 0 }, '')).toBe(one)
    expect(setCell(one, { row: 0, column: 99 }, 'x')).toBe(one)
    const two = setCell(one, { row: 1, column: 1 }, '150199')
    expect(removeLine(two, 0).lines.map(({ id }) => id)).toEqual([2])
    expect(withoutLines(two, new Set([2])).lines.map(({ id }) => id)).toEqual([1])
  })
})

describe('the text that is sent', () => {
  it('is read by the import as it stands here, line by line', () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => text.trim().replace(/\p{Cc}/gu, ''))
    const line = fc.array(cell, { minLength: COLUMN_IDS.length, maxLength: COLUMN_IDS.length })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (table) => {
        const sheet = table.reduce(
          (made, cells, row) => cells.reduce((now, text, column) => setCell(now, { row, column }, text), made),
          EMPTY,
        )
        const lines = filled(sheet)
        const read = readSheet(sheetText(lines), POSITIVE_COLUMNS)
        expect(read.headed).toBe(true)
        expect(read.rows.map(({ cells }) => cells)).toEqual(lines.map(({ cells }) => cells))
      }),
      { numRuns: 60 },
    )
  })
})

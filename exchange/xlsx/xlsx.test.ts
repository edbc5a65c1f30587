import { describe, expect, it } from 'vitest'
import { readWorkbook, readXlsx, WorkbookUnreadable } from './read-xlsx.ts'
import { writeWorkbook, writeXlsx } from './write-xlsx.ts'

const COLUMNS = [
  { id: 'name', names: ['姓名', 'name'] },
  { id: 'hours', names: ['小时', 'hours'] },
] as const

describe('a workbook', () => {
  it('comes back as written, under the numbers that the spreadsheet shows', async () => {
    const file = await writeXlsx({
      name: '名册 [1/2]',
      notes: ['演练数据 / simulated'],
      columns: [{ head: '姓名' }, { head: '小时' }],
      rows: [
        ['张三', 2.5],
        [null, null],
        ['=1+1', 4],
      ],
    })
    expect(await readXlsx(file, COLUMNS)).toEqual({
      headed: true,
      unknown: [],
      rows: [
        { row: 3, cells: { name: '张三', hours: '2.5' } },
        { row: 5, cells: { name: '=1+1', hours: '4' } },
      ],
    })
  })

  it('may hold several sheets; long numbers stay whole when they are text', async () => {
    const file = await writeWorkbook([
      { name: 'a', columns: [{ head: 'id' }], rows: [['150199199001011234']] },
      { name: 'b', columns: [{ head: 'x' }], rows: [] },
    ])
    const sheets = await readWorkbook(file)
    expect(sheets.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(sheets[0]?.lines[1]).toEqual({ line: 2, cells: ['150199199001011234'] })
  })

  it.each([
    ['text', new TextEncoder().encode('姓名,小时')],
    ['a zip that holds no sheet', Uint8Array.of(0x50, 0x4b, 0x05, 0x06, ...Array.from({ length: 18 }, () => 0))],
    ['nothing', new Uint8Array()],
  ])('is refused with what to do when it is %s', async (_what, bytes) => {
    await expect(readXlsx(bytes, COLUMNS)).rejects.toThrow(WorkbookUnreadable)
  })
})

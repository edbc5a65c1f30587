import { describe, expect, it } from 'vitest'
import { writeXlsx } from '#exchange/xlsx/write-xlsx.ts'
import { readReturneeBook } from './return-sheet.ts'

describe('a list as a workbook', () => {
  it('is split into what the ledger may know and who it is; a row that lacks something is named', async () => {
    const file = await writeXlsx({
      name: '名单',
      columns: ['姓名', '途径', '释放日', '户籍旗县区', '监狱岗位'].map((head) => ({ head })),
      rows: [
        ['某甲', '释放前', '2022-11-16', '150921', '1509.gatenorth'],
        ['某乙', '滞留', 'soon', '150921', null],
      ],
    })
    const { rows, unread } = await readReturneeBook(file, () => 'r-new')
    expect(rows.map(({ listed }) => listed)).toEqual([
      {
        returnee: 'r-new',
        entry: 'before-release',
        releaseOn: '2022-11-16',
        county: '150921',
        whereNow: '1501',
        gate: '1509.gatenorth',
      },
    ])
    expect(JSON.stringify(rows[0]?.listed)).not.toContain('某甲')
    expect(unread).toHaveLength(1)
  })
})

import { expect, it } from 'vitest'
import { columnsOf, needed, optional, type RowColumns, readRows } from './read-rows.ts'
import { readSheet } from './read-sheet.ts'

interface Served {
  readonly name: string
  readonly hours: number | null
}
const hours = (text: string) =>
  Number(text) > 0
    ? { value: Number(text) }
    : { remedy: { zh: `“${text}”不是小时数。请写数字。`, en: `“${text}” is no number of hours. Write a number.` } }
const COLUMNS: RowColumns<Served> = {
  name: { names: ['姓名'], read: needed((value) => ({ value })) },
  hours: { names: ['小时'], read: optional(hours) },
}

it('gives good rows, and of each bad one row, column and remedy', () => {
  const sheet = readSheet('姓名,小时\n张三,2\n,x\n李四,', columnsOf(COLUMNS))
  expect(readRows(sheet.rows, COLUMNS)).toEqual({
    rows: [
      { row: 1, value: { name: '张三', hours: 2 } },
      { row: 3, value: { name: '李四', hours: null } },
    ],
    bad: [
      {
        row: 2,
        problems: [
          {
            column: '姓名',
            words: { zh: '第 2 行“姓名”未填写。请补填。', en: 'row 2, column “姓名” is empty. Fill it in.' },
          },
          {
            column: '小时',
            words: {
              zh: '第 2 行“小时”“x”不是小时数。请写数字。',
              en: 'row 2, column “小时” “x” is no number of hours. Write a number.',
            },
          },
        ],
      },
    ],
  })
})

import type { SheetColumn } from '#exchange/sheets/read-sheet.ts'
import { readXlsx } from '#exchange/xlsx/read-xlsx.ts'
import { writeXlsx } from '#exchange/xlsx/write-xlsx.ts'
import type { ReturneeView } from '#resettlement/contract-reads.ts'
import type { Language } from '../i18n/setup.ts'
import { EXIT_WORDS, lookUp, PLACE_WORDS, STAGE_WORDS, WISH_WORDS } from './return-words.ts'

type Column = 'entry' | 'releaseOn' | 'county' | 'whereNow' | 'gate' | 'name' | 'idNumber' | 'phone' | 'address'
const COLUMNS: readonly SheetColumn<Column>[] = [
  { id: 'entry', names: ['途径', 'entry'] },
  { id: 'releaseOn', names: ['释放日', 'legal date', 'releaseOn'] },
  { id: 'county', names: ['户籍旗县区', 'county'] },
  { id: 'whereNow', names: ['现在地', 'where now', 'whereNow'] },
  { id: 'gate', names: ['监狱岗位', 'gate'] },
  { id: 'name', names: ['姓名', 'name'] },
  { id: 'idNumber', names: ['身份证号', 'id number', 'idNumber'] },
  { id: 'phone', names: ['电话', 'phone'] },
  { id: 'address', names: ['住址', 'address'] },
]
const HEADS = {
  zh: ['编号', '进度', '旗县区', '释放日', '意愿', '批次', '住处', '退出', '超时'],
  en: ['id', 'stage', 'county', 'legal date', 'wish', 'batch', 'place', 'exit', 'late'],
} as const
const NOTE = {
  zh: '衔接安置名单（仅限经办岗位，不含姓名）· 演练数据',
  en: 'Ways home (for the desks of the chain; without names) · simulated',
} as const

/** What is on the screen, without a name: who it is stays in the vault. */
export const returneeBook = (people: readonly ReturneeView[], language: Language): Promise<Uint8Array> =>
  writeXlsx({
    name: NOTE[language],
    notes: [NOTE[language]],
    columns: HEADS[language].map((head) => ({ head })),
    rows: people.map((one) => [
      one.returnee,
      lookUp(STAGE_WORDS, one.stage)[language],
      one.countyName,
      one.releaseOn,
      lookUp(WISH_WORDS, one.wish)[language],
      one.batch,
      lookUp(PLACE_WORDS, one.placeStep)[language],
      lookUp(EXIT_WORDS, one.exitCode)[language],
      one.late,
    ]),
  })

export interface ListedRow {
  readonly listed: Readonly<Record<string, unknown>>
  readonly identity: {
    readonly returnee: string
    readonly name: string
    readonly idNumber: string
    readonly phone: string
    readonly address: string
  }
}
const ENTRY: Readonly<Record<string, string>> = { 释放前: 'before-release', 滞留: 'stranded' }
const DAY = /^\d{4}-\d\d-\d\d$/

/** Rows to list, each split in two: what the ledger may know, and who it is. Rows that lack something are named. */
export async function readReturneeBook(
  file: Uint8Array,
  newId: () => string,
): Promise<{ readonly rows: readonly ListedRow[]; readonly unread: readonly number[] }> {
  const sheet = await readXlsx(file, COLUMNS)
  const rows: ListedRow[] = []
  const unread: number[] = []
  for (const { row, cells } of sheet.rows) {
    const { entry = '', releaseOn = '', county = '', whereNow = '1501', gate = '', name = '' } = cells
    if (!DAY.test(releaseOn) || !/^\d{6}$/.test(county) || name === '') {
      unread.push(row)
      continue
    }
    const returnee = newId()
    const { idNumber = '', phone = '', address = '' } = cells
    rows.push({
      listed: { returnee, entry: ENTRY[entry] ?? entry, releaseOn, county, whereNow, gate: gate === '' ? null : gate },
      identity: { returnee, name, idNumber, phone, address },
    })
  }
  return { rows, unread }
}

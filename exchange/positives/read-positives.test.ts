import { describe, expect, it } from 'vitest'
import { citizenCheckDigit } from '#kernel/primitives/citizen-number.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { readSheet } from '../sheets/read-sheet.ts'
import { POSITIVE_COLUMNS } from './columns.ts'
import { addressBook } from './match-address.ts'
import { readPositives } from './read-positives.ts'

const code = (text: string) => text as PlaceCode
const HOME = addressBook([
  { code: code('150105001001-01'), names: ['演练和悦1号小区'] },
  { code: code('150105001001-02'), names: ['演练和悦'] },
  { code: code('150105001002-01'), names: ['同名苑'] },
  { code: code('150105001003-01'), names: ['同名苑'] },
])
const READING = { home: HOME, offset: '+08:00' }
const idOf = (n: number) => {
  const body = `15019919900101${String(n).padStart(3, '0')}`
  return body + citizenCheckDigit(body)
}
const sheet = (...lines: string[]) =>
  readSheet(
    ['姓名\t身份证号\t电话\t现住址\t发现方式\t检测机构\t结果时间\t试管号\tCT值', ...lines].join('\n'),
    POSITIVE_COLUMNS,
  )
const good = (n: number, address = '演练和悦1号小区5号楼2单元') =>
  `演练${n}\t${idOf(n)}\t12000000001\t${address}\t集中隔离\tlab-1\t2022-11-13 8:30\tt-${n}\t24.5`

describe('read positives', () => {
  it('takes a row as an office writes it', () => {
    const { rows, bad } = readPositives(sheet(good(1)).rows, READING)
    expect(bad).toEqual([])
    expect(rows).toEqual([
      {
        row: 1,
        name: '演练1',
        idNumber: idOf(1),
        phone: '12000000001',
        address: '演练和悦1号小区5号楼2单元',
        home: '150105001001-01-05-2',
        place: '150105001001',
        foundIn: 'facilityQuarantine',
        laboratory: 'lab-1',
        tube: 't-1',
        ct: 24.5,
        resultAt: '2022-11-13T00:30:00.000Z',
      },
    ])
  })

  it('names every problem of a row by its column, with a remedy, and lets the good rows go on', () => {
    const wrong = '\t150199199001010010\t123\t某小区5号楼\t路上\t\t22/11/13 08:30\ta b\t99'
    const { rows, bad } = readPositives(sheet(good(1), wrong, good(2)).rows, READING)
    expect(rows.map(({ row }) => row)).toEqual([1, 3])
    expect(bad.map(({ row, problems }) => [row, problems.map(({ field, code: c }) => `${field} ${c}`)])).toEqual([
      [
        2,
        [
          'name missing',
          'idNumber id-number-wrong',
          'phone phone-shape',
          'address address-no-compound',
          'foundIn found-in-unknown',
          'laboratory missing',
          'tube tube-shape',
          'ct ct-range',
          'resultAt time-shape',
        ],
      ],
    ])
    expect(bad[0]?.problems[4]?.words.zh).toContain('路上')
  })

  it('finds a person who stands in two rows', () => {
    const { rows, bad } = readPositives(sheet(good(1), good(1)).rows, READING)
    expect([rows.length, bad[0]?.row, bad[0]?.problems[0]?.words.en]).toEqual([1, 2, expect.stringContaining('row 1')])
  })
})

describe('match an address', () => {
  it('takes a code as it is, and the longest name that fits', () => {
    expect(HOME('150105001001-02-05')).toEqual({ ok: true, home: '150105001001-02-05' })
    expect(HOME('演练 和悦 1号小区 12号楼')).toEqual({ ok: true, home: '150105001001-01-12' })
    expect(HOME('演练和悦3栋')).toEqual({ ok: true, home: '150105001001-02-03' })
  })
  it('guesses nothing: no building, a name twice, a code that is no home', () => {
    expect(HOME('演练和悦')).toMatchObject({ ok: false, why: 'no-building' })
    expect(HOME('同名苑1号楼')).toMatchObject({
      ok: false,
      why: 'several',
      candidates: ['150105001002-01', '150105001003-01'],
    })
    expect(HOME('150105')).toMatchObject({ ok: false, why: 'no-compound' })
  })
})

import { citizenCheckDigit } from '#kernel/primitives/citizen-number.ts'
import { addressOf, PASTED_IN } from './seed-city.ts'

const FOUND_IN = ['社会面筛查', '高风险区', '集中隔离', '居家隔离', '就诊'] as const
const LABORATORIES = ['演练检测机构甲', '演练检测机构乙'] as const
const HEADS = ['姓名', '身份证号', '联系电话', '现住址', '发现方式', '检测机构', '结果时间', '试管号', 'CT值']

/** Region 150199 is nobody's: the number is right in form and impossible in fact. */
function numberOf(n: number): string {
  const year = 1950 + (n % 50)
  const body = `150199${year}01${String(1 + (n % 28)).padStart(2, '0')}${String(Math.floor(n / 28) % 1000).padStart(3, '0')}`
  return body + citizenCheckDigit(body)
}

/** A sheet of made-up positives as a district copies it; the rows at `wrong` have a wrong number or setting. */
export function positivesSheet(rows: number, resultAt: string, wrong: readonly number[]): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const number = numberOf(n)
    const bad = wrong.indexOf(n)
    return [
      `演练${n + 1}`,
      bad >= 0 && bad % 2 === 0 ? `${number.slice(0, 17)}?` : number,
      `1200000${String(n).padStart(4, '0')}`,
      addressOf(PASTED_IN, n),
      bad >= 0 && bad % 2 === 1 ? '路上' : FOUND_IN[n % FOUND_IN.length],
      LABORATORIES[n % LABORATORIES.length],
      resultAt,
      `t-${n + 1}`,
      String(20 + (n % 15)),
    ].join('\t')
  })
  return [HEADS.join('\t'), ...lines].join('\n')
}

import { type CellRead, needed, optional, type RowColumn } from '../sheets/read-rows.ts'

/** Cells of the bank's sheets: money in 10,000 yuan, rates in percent, days as 2022-10-26. */
const FEN_OF_WAN = 1_000_000
const NUMBER = /^\d+(\.\d+)?$/
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/

const readMoney = (text: string): CellRead<number> =>
  NUMBER.test(text.replaceAll(',', ''))
    ? { value: Math.round(Number(text.replaceAll(',', '')) * FEN_OF_WAN) }
    : { remedy: { zh: '不是金额。请填写以万元为单位的数字。', en: 'is no amount. Write it in units of CNY 10,000.' } }
const readRate = (text: string): CellRead<number> =>
  NUMBER.test(text.replace('%', '').trim())
    ? { value: Math.round(Number(text.replace('%', '').trim()) * 100) }
    : { remedy: { zh: '不是利率。请填写百分数，如 3.40。', en: 'is no rate. Write it in percent, as 3.40.' } }
const readDay = (text: string): CellRead<string> =>
  DAY.test(text)
    ? { value: text }
    : { remedy: { zh: '不是日期。请写成 2022-10-26。', en: 'is no day. Write it as 2022-10-26.' } }
const readId = (text: string): CellRead<string> =>
  ID.test(text)
    ? { value: text }
    : { remedy: { zh: '不是编号。只用字母、数字、- 和 _。', en: 'is no id. Use letters, digits, - and _ only.' } }
const readText = (text: string): CellRead<string> => ({ value: text })
const readWhole = (text: string): CellRead<number> =>
  /^\d+$/.test(text)
    ? { value: Number(text) }
    : { remedy: { zh: '不是整数。请填写整数。', en: 'is no whole number. Write one.' } }

type Names = RowColumn<unknown>['names']
export const idCell = (...names: Names) => ({ names, read: needed(readId) })
export const maybeId = (...names: Names) => ({ names, read: optional(readId) })
export const textCell = (...names: Names) => ({ names, read: needed(readText) })
export const moneyCell = (...names: Names) => ({ names, read: needed(readMoney) })
export const maybeMoney = (...names: Names) => ({ names, read: optional(readMoney) })
export const rateCell = (...names: Names) => ({ names, read: needed(readRate) })
export const dayCell = (...names: Names) => ({ names, read: needed(readDay) })
export const maybeDay = (...names: Names) => ({ names, read: optional(readDay) })
export const wholeCell = (...names: Names) => ({ names, read: needed(readWhole) })

/** A code of the contract, written as the code itself or as either language says it. */
export const codeCell = <Code extends string>(
  words: Readonly<Record<Code, { readonly zh: string; readonly en: string }>>,
  ...names: Names
) => ({ names, read: needed((text: string): CellRead<Code> => readCode(words, text)) })

export function readCode<Code extends string>(
  words: Readonly<Record<Code, { readonly zh: string; readonly en: string }>>,
  text: string,
): CellRead<Code> {
  const codes = Object.keys(words) as Code[]
  const found = codes.find((code) => [code, words[code].zh, words[code].en].includes(text.trim()))
  if (found !== undefined) return { value: found }
  const known = { zh: codes.map((code) => words[code].zh).join('、'), en: codes.join(', ') }
  return { remedy: { zh: `不认识。请填：${known.zh}。`, en: `is not known. Write one of: ${known.en}.` } }
}

export const wanOf = (fen: number | null): number | null => (fen === null ? null : fen / FEN_OF_WAN)
export const percentOf = (bp: number | null): number | null => (bp === null ? null : bp / 100)

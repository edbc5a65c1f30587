import type { PlaceCode } from '../primitives/ids.ts'
import type { Division } from './division.ts'
import { levelOf, parentOf, parsePlaceCode } from './place-code.ts'

/** Why a line of the table was left out; `line` counts from 1, the header included. */
export interface DivisionError {
  readonly line: number
  readonly code:
    | 'wrong-columns'
    | 'bad-code'
    | 'no-name'
    | 'level-mismatch'
    | 'parent-mismatch'
    | 'unknown-parent'
    | 'duplicate'
  readonly text: string
}
export interface ParsedDivisions {
  readonly rows: readonly Division[]
  readonly errors: readonly DivisionError[]
}

const HEADER = 'code,name,level,parent'

type Fields = readonly [code: string, name: string, level: string, parent: string]

/** Cells of one line; names of the official table hold no commas, so a quote is only stripped. */
function fieldsOf(line: string): Fields | undefined {
  const [code, name, level, parent, ...more] = line.split(',').map((cell) => cell.replace(/^"|"$/g, '').trim())
  if (code === undefined || name === undefined || level === undefined || parent === undefined || more.length > 0)
    return undefined
  return [code, name, level, parent]
}

/** 1 to 5 in the official table: region, city, district, street, community. */
const OFFICIAL = ['region', 'city', 'district', 'street', 'community'] as const

function checkRow([code, name, level, parent]: Fields): Division | DivisionError['code'] {
  const place = parsePlaceCode(code)
  if (place === undefined) return 'bad-code'
  if (name === '') return 'no-name'
  if (OFFICIAL[Number(level) - 1] !== levelOf(place)) return 'level-mismatch'
  const above = parentOf(place)
  if (parent !== '' && parent !== above) return 'parent-mismatch'
  return { code: place, name, parent: parent === '' ? null : (above ?? null) }
}

/**
 * Parses `code,name,level,parent` lines, parents before children. A bad line is reported and left out, and so are
 * the places below it; the rest stands.
 */
export function parseDivisions(csv: string): ParsedDivisions {
  const rows: Division[] = []
  const errors: DivisionError[] = []
  const known = new Set<PlaceCode>()
  for (const [index, raw] of csv
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const text = raw.trim()
    if (text === '' || (index === 0 && text === HEADER)) continue
    const fields = fieldsOf(text)
    const row = fields === undefined ? 'wrong-columns' : checkRow(fields)
    const fault =
      typeof row === 'string'
        ? row
        : known.has(row.code)
          ? 'duplicate'
          : row.parent !== null && !known.has(row.parent)
            ? 'unknown-parent'
            : null
    if (typeof row === 'string' || fault !== null) {
      errors.push({ line: index + 1, code: fault ?? 'bad-code', text })
      continue
    }
    known.add(row.code)
    rows.push(row)
  }
  return { rows, errors }
}

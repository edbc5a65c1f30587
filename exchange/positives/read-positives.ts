import { communityOf, parsePlaceCode } from '#kernel/jurisdictions/place-code.ts'
import { isCitizenNumber } from '#kernel/primitives/citizen-number.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { type Instant, parseInstant } from '#kernel/primitives/instant.ts'
import { FOUND_IN, type FoundIn } from '#outbreak/cases/events.ts'
import type { SheetRow } from '../sheets/read-sheet.ts'
import { FOUND_IN_WORDS, type PositiveColumn } from './columns.ts'
import type { AddressMatch } from './match-address.ts'
import { type CellProblem, PROBLEM_WORDS, type ProblemCode } from './problem-words.ts'

/** A row that can be reported: who (for the vault), where they are, where and when found. */
export interface PositiveRow {
  readonly row: number
  readonly name: string
  readonly idNumber: string
  readonly phone: string | null
  readonly address: string
  readonly home: PlaceCode
  readonly place: PlaceCode
  readonly foundIn: FoundIn
  readonly laboratory: string
  readonly tube: string | null
  readonly ct: number | null
  readonly resultAt: Instant
}
export interface BadRow {
  readonly row: number
  readonly problems: readonly CellProblem[]
}
export interface PositivesRead {
  readonly rows: readonly PositiveRow[]
  readonly bad: readonly BadRow[]
}
export interface Reading {
  readonly home: (address: string) => AddressMatch
  /** Offset of the city's wall time for times written without one, such as `+08:00`. */
  readonly offset: string
}

type Cells = SheetRow<PositiveColumn>['cells']
type Read<T> = { readonly value: T } | { readonly code: ProblemCode; readonly said?: string }

const PHONE = /^1\d{10}$/
const TUBE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const WALL = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::\d{2})?$/
const MOST_CT = 50
const WORDS = new Map(Object.entries(FOUND_IN_WORDS))
const two = (digits = '') => digits.padStart(2, '0')

const missing: Read<never> = { code: 'missing' }
const needed = (text: string | undefined): Read<string> => (text === undefined ? missing : { value: text })

function phoneOf(text: string | undefined): Read<string | null> {
  if (text === undefined) return { value: null }
  const digits = text.replace(/[\s-]/g, '')
  return PHONE.test(digits) ? { value: digits } : { code: 'phone-shape' }
}
function idNumberOf(text: string | undefined): Read<string> {
  if (text === undefined) return missing
  return isCitizenNumber(text) ? { value: text.toUpperCase() } : { code: 'id-number-wrong' }
}
function homeOf(text: string | undefined, { home }: Reading): Read<PlaceCode> {
  if (text === undefined) return missing
  const match = home(text)
  return match.ok ? { value: match.home } : { code: `address-${match.why}`, said: match.candidates.join('、') }
}
function foundInOf(text: string | undefined): Read<FoundIn> {
  if (text === undefined) return missing
  const id = FOUND_IN.find((setting) => setting === text) ?? WORDS.get(text.replace(/\s/g, ''))
  return id === undefined ? { code: 'found-in-unknown', said: text } : { value: id }
}
function placeOf(text: string | undefined): Read<PlaceCode | null> {
  if (text === undefined) return { value: null }
  const code = parsePlaceCode(text)
  return code === undefined ? { code: 'place-shape' } : { value: code }
}
function tubeOf(text: string | undefined): Read<string | null> {
  if (text === undefined) return { value: null }
  return TUBE.test(text) ? { value: text } : { code: 'tube-shape' }
}
function ctOf(text: string | undefined): Read<number | null> {
  if (text === undefined) return { value: null }
  const ct = Number(text)
  return ct >= 0 && ct <= MOST_CT ? { value: ct } : { code: 'ct-range' }
}
/** A year of four digits, always; a time without an offset is the city's wall time. */
function timeOf(text: string | undefined, { offset }: Reading): Read<Instant> {
  if (text === undefined) return missing
  const [, year, month, day, hour, minute] = WALL.exec(text) ?? []
  const iso = year === undefined ? text : `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:00${offset}`
  const at = parseInstant(iso)
  return at === undefined ? { code: 'time-shape' } : { value: at }
}

function readCells(cells: Cells, reading: Reading) {
  return {
    name: needed(cells.name),
    idNumber: idNumberOf(cells.idNumber),
    phone: phoneOf(cells.phone),
    address: homeOf(cells.address, reading),
    foundIn: foundInOf(cells.foundIn),
    place: placeOf(cells.place),
    laboratory: needed(cells.laboratory),
    tube: tubeOf(cells.tube),
    ct: ctOf(cells.ct),
    resultAt: timeOf(cells.resultAt, reading),
  }
}
type Fields = ReturnType<typeof readCells>
type Values = { readonly [K in keyof Fields]: Extract<Fields[K], { value: unknown }>['value'] }

/**
 * Reads rows of positives. A row with any problem is given back whole, each problem with its column and remedy;
 * a second row of the same person is a problem of the second.
 */
export function readPositives(rows: readonly SheetRow<PositiveColumn>[], reading: Reading): PositivesRead {
  const good: PositiveRow[] = []
  const bad: BadRow[] = []
  const rowOfPerson = new Map<string, number>()
  for (const { row, cells } of rows) {
    const fields = readCells(cells, reading)
    const problems = problemsOf(fields)
    const values = problems.length === 0 ? valuesOf(fields) : null
    const before = values === null ? undefined : rowOfPerson.get(values.idNumber)
    if (values === null || before !== undefined) {
      const again: CellProblem[] = before === undefined ? [] : [problem('idNumber', 'same-person', String(before))]
      bad.push({ row, problems: [...problems, ...again] })
      continue
    }
    rowOfPerson.set(values.idNumber, row)
    const { address: home, place, ...rest } = values
    good.push({ row, ...rest, address: cells.address ?? '', home, place: place ?? communityOf(home) ?? home })
  }
  return { rows: good, bad }
}

const problem = (field: PositiveColumn, code: ProblemCode, said = ''): CellProblem => ({
  field,
  code,
  words: {
    zh: PROBLEM_WORDS[code].zh.replace('{said}', said),
    en: PROBLEM_WORDS[code].en.replace('{said}', said),
  },
})

const problemsOf = (fields: Fields): CellProblem[] =>
  (Object.keys(fields) as PositiveColumn[]).flatMap((field) => {
    const read = fields[field]
    return 'code' in read ? [problem(field, read.code, read.said)] : []
  })

/** Called only when no field has a problem. */
const valuesOf = (fields: Fields): Values =>
  Object.fromEntries(
    Object.entries(fields).map(([field, read]) => [field, 'value' in read ? read.value : null]),
  ) as Values

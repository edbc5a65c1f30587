import { chainSizes } from '../../../../engines/forecast/literature/chains.ts'
import { extinction } from '../../../../engines/forecast/literature/extinction.ts'
import { finalSize } from '../../../../engines/forecast/literature/final-size.ts'
import { overByEnumeration, overWithLinks } from '../../../../engines/forecast/literature/outbreak-over.ts'
import { reproductionNumbers } from '../../../../engines/forecast/literature/reproduction-number.ts'
import { shiftedGammaWeights, triangularWeights } from '../../../../engines/forecast/literature/serial-interval.ts'
import { Failure, wrongCall } from '../../failure.ts'
import { type Terminal, table } from '../../terminal.ts'
import { dispersionOption, numberOption } from './numbers.ts'
import { count, readRecords } from './read-csv.ts'

type Options = Readonly<Record<string, unknown>>
const POSITIVE = { least: 1e-6 }

/** Sizes of chains from one case, P(1), P(2), ... */
export function forecastChains(terminal: Terminal, given: Options): void {
  const law = { r: numberOption('r', given.r, { least: 0 }), k: dispersionOption(given.k) }
  const p = chainSizes(
    law,
    1e-6,
    numberOption('most', given.most, { least: 1, most: 100_000, whole: true, otherwise: 1000 }),
  )
  terminal.answer({ p }, () => table(p.slice(0, 20).map((one, i) => [i + 1, one.toFixed(6)])))
}

export function forecastExtinction(terminal: Terminal, given: Options): void {
  const r = numberOption('r', given.r, { least: 0 })
  const seeds = numberOption('seeds', given.seeds, { least: 0, whole: true, otherwise: 1 })
  const value = extinction(r, dispersionOption(given.k), seeds)
  terminal.answer({ value }, () => String(value))
}

export function forecastFinalSize(terminal: Terminal, given: Options): void {
  const value = finalSize(numberOption('r0', given.r0, { least: 0 }))
  terminal.answer({ value }, () => String(value))
}

/** Reproduction numbers by sliding window from a file of daily cases. */
export function forecastRt(terminal: Terminal, file: string, given: Options): void {
  const mean = numberOption('si-mean', given.siMean, { least: 1.000001 })
  const sd = numberOption('si-sd', given.siSd, POSITIVE)
  const cases = readRecords(file, ['cases']).map((record, i) => count(record, 'cases', i + 2))
  const window = numberOption('window', given.window, {
    least: 1,
    most: Math.max(1, cases.length - 1),
    whole: true,
    otherwise: 7,
  })
  const windows = reproductionNumbers(cases, shiftedGammaWeights(mean, sd, cases.length), { window })
  terminal.answer(windows, () =>
    table([
      ['day', 'R', '2.5 %', '97.5 %', ''],
      ...windows.map((one) => [
        one.tEnd,
        one.mean.toFixed(2),
        one.low.toFixed(2),
        one.high.toFixed(2),
        one.fewCases ? 'few cases' : '',
      ]),
    ]),
  )
}

/** P(no further case) by day, from days and infectors; where no infector is given at all, over all possible trees. */
export function forecastOver(terminal: Terminal, file: string, given: Options): void {
  const law = { r: numberOption('r', given.r, POSITIVE), k: dispersionOption(given.k) }
  const weights = triangularWeights(
    numberOption('si-shape', given.siShape, POSITIVE),
    numberOption('si-scale', given.siScale, POSITIVE),
  )
  const days = numberOption('days', given.days, { least: 0, most: 10_000, whole: true })
  const records = readRecords(file, ['day', 'infector'])
  const cases = records.map((record, i) => ({
    day: count(record, 'day', i + 2),
    infector: infectorOf(record.infector ?? '', i, records.length),
  }))
  const unknown = given.unknownInfectors === true
  if (unknown && !Number.isFinite(law.k)) throw wrongCall('k', 'a Poisson law has no trees to weigh', '--k NUMBER')
  const onsets = cases.map(({ day }) => day)
  const answer = Array.from({ length: days + 1 }, (_, day) => ({
    day,
    probability: unknown ? overByEnumeration(onsets, day, law, weights) : overWithLinks(cases, day, law, weights),
  }))
  terminal.answer(answer, () => table(answer.map((one) => [one.day, one.probability.toFixed(6)])))
}

function infectorOf(text: string, own: number, cases: number): number | null {
  if (text === '' || text === '-' || text === 'NA') return null
  const infector = Number(text)
  if (Number.isInteger(infector) && infector >= 0 && infector < cases && infector !== own) return infector
  throw new Failure(
    'input-invalid',
    `line ${own + 2}: infector is not another case: ${text}`,
    'number cases from 0, in the order of the file',
    { field: 'infector' },
  )
}

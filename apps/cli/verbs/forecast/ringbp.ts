import type { WeibullDays } from '../../../../engines/forecast/ringbp/problem.ts'
import { DELAYS, publishedSetting } from '../../../../engines/forecast/ringbp/published-setting.ts'
import { controlledShare } from '../../../../engines/forecast/ringbp/result.ts'
import { wrongCall } from '../../failure.ts'
import type { Terminal } from '../../terminal.ts'
import { numberOption } from './numbers.ts'
import { simulateOnThreads } from './simulate-on-threads.ts'

const SHARE = { least: 0, most: 1 }

function delayOption(text: unknown): WeibullDays {
  if (text === undefined || text === 'short' || text === 'long') return DELAYS[text ?? 'short']
  const [shape, scale, ...more] = String(text).split(',').map(Number)
  const positive = (value: number | undefined): value is number => value !== undefined && value > 0
  if (positive(shape) && positive(scale) && more.length === 0) return { shape, scale }
  throw wrongCall('delay', `not a delay: ${text}`, '--delay short, long or SHAPE,SCALE of a Weibull law in days')
}

function modeOption(text: unknown): 'published' | 'corrected' {
  if (text === undefined || text === 'corrected') return 'corrected'
  if (text === 'published') return text
  throw wrongCall('mode', `not a mode: ${text}`, '--mode published or corrected')
}

/** Share of outbreaks that isolation and tracing control. */
export async function forecastRingbp(terminal: Terminal, given: Readonly<Record<string, unknown>>): Promise<void> {
  const problem = publishedSetting({
    mode: modeOption(given.mode),
    r0: numberOption('r0', given.r0, { least: 0, most: 1000, otherwise: 2.5 }),
    seeds: numberOption('seeds', given.seeds, { least: 0, most: 4999, whole: true, otherwise: 20 }),
    delay: delayOption(given.delay),
    presymptomatic: numberOption('presymptomatic', given.presymptomatic, {
      least: 0.001,
      most: 0.999,
      otherwise: 0.15,
    }),
    asymptomatic: numberOption('asymptomatic', given.asymptomatic, { ...SHARE, otherwise: 0 }),
    traced: numberOption('traced', given.traced, { ...SHARE, otherwise: 0 }),
    seed: numberOption('seed', given.seed, { least: 0, most: 4_294_967_295, whole: true, otherwise: 1 }),
  })
  const n = numberOption('n', given.n, { least: 1, most: 1_000_000, whole: true, otherwise: 10_000 })
  const answer = controlledShare(await simulateOnThreads(problem, n))
  terminal.answer(answer, () => `${answer.controlled} controlled (standard error ${answer.standardError.toFixed(4)})`)
}

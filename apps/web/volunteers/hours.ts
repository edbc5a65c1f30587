import { printedHours } from '#volunteers/contract-hours.ts'

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
/** `11-13 08:00`, in the city's wall time; a dash for nothing. */
export function wall(at: string | null): string {
  if (at === null) return '–'
  const part = Object.fromEntries(TIME.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return `${part.month}-${part.day} ${part.hour}:${part.minute}`
}
export const clockOnly = (at: string | null): string => (at === null ? '–' : wall(at).slice(6))
export const hoursText = (minutes: number | null): string => (minutes === null ? '–' : String(printedHours(minutes)))
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
/** `2022-11-13`, the city's day. */
export const dayOf = (at: string): string => DAY.format(new Date(at))

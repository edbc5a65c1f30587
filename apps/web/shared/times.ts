/** The zone in which every time is shown: the city's. */
export const CITY_ZONE = 'Asia/Shanghai'

const formats = new Map<string, Intl.DateTimeFormat>()
function parts(at: string): Record<string, string> {
  let format = formats.get(CITY_ZONE)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: CITY_ZONE,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formats.set(CITY_ZONE, format)
  }
  return Object.fromEntries(format.formatToParts(new Date(at)).map((part) => [part.type, part.value]))
}

/** `11-13 20:04`, city time. */
export function dayTime(at: string): string {
  const p = parts(at)
  return `${p.month}-${p.day} ${p.hour}:${p.minute}`
}
/** `2022-11-13 20:04`, city time: for hover, print and files. */
export function fullTime(at: string): string {
  const p = parts(at)
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}`
}
/** `2022-11-13`, city time. */
export const dayOf = (at: string): string => fullTime(at).slice(0, 10)
/** `20:04`, city time. */
export const clockTime = (at: string): string => fullTime(at).slice(11)

/** `2022-11-13T20:04` as a form control writes it, read as city time. The city keeps one offset all year. */
export const fromFormTime = (text: string): string => new Date(`${text}:00+08:00`).toISOString()
export const toFormTime = (at: string): string => fullTime(at).replace(' ', 'T')

export const minutesUntil = (at: string, now: string): number => Math.round((Date.parse(at) - Date.parse(now)) / 60_000)

/** A length of time in at most two units, largest first: `[['hour', 1], ['minute', 20]]`. */
export function inUnits(minutes: number): readonly (readonly ['day' | 'hour' | 'minute', number])[] {
  const whole = Math.abs(Math.trunc(minutes))
  const all = [
    ['day', Math.floor(whole / 1440)],
    ['hour', Math.floor((whole % 1440) / 60)],
    ['minute', whole % 60],
  ] as const
  const first = all.findIndex(([, n]) => n > 0)
  return first < 0 ? [] : all.slice(first, first + 2).filter(([, n]) => n > 0)
}

/** The next full hour after `at`. */
export const nextHour = (at: string): string =>
  new Date(Math.floor(Date.parse(at) / 3_600_000) * 3_600_000 + 3_600_000).toISOString()

/** The city's clock now, carried on from the last word of it at its rate. */
export function carriedOn(now: string, rate: number, wallMsSince: number): string {
  return new Date(Date.parse(now) + wallMsSince * rate).toISOString()
}

import { fullTime } from './times.ts'
import { useDueWords } from './words.ts'

/** “还有 1 小时 20 分”, with the absolute time on hover and in print. */
export function Due({ at, now }: { at: string; now: string }) {
  const words = useDueWords()
  const late = at < now
  return (
    <time dateTime={at} title={fullTime(at)} className={late ? 'due due-late' : 'due'}>
      {now === '' ? fullTime(at) : words(at, now)}
      <span className="print-only"> ({fullTime(at)})</span>
    </time>
  )
}

/** An absolute moment, short; the year on hover. */
export function Moment({ at }: { at: string }) {
  return (
    <time dateTime={at} title={fullTime(at)} className="num">
      {fullTime(at).slice(5)}
    </time>
  )
}

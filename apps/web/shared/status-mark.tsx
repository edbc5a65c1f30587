import { useTranslation } from 'react-i18next'

export type Status = 'onTime' | 'soon' | 'late' | 'blocked' | 'unknown' | 'done' | 'closed'
const SHAPES: Readonly<Record<Status, string>> = {
  onTime: '●',
  soon: '◐',
  late: '▲',
  blocked: '■',
  unknown: '○',
  done: '●',
  closed: '●',
}

/** A status is a shape, a word and a colour together; the word may be hidden only where a heading says it. */
export function StatusMark({ status, wordless, n }: { status: Status; wordless?: boolean; n?: number }) {
  const { t } = useTranslation()
  const word = t(`status.${status}`)
  return (
    <span className={`status status-${status}`} title={word}>
      <span aria-hidden="true">{SHAPES[status]}</span>
      <span className={wordless === true ? 'visually-hidden' : undefined}>{word}</span>
      {n === undefined ? null : <span className="num">{n}</span>}
    </span>
  )
}

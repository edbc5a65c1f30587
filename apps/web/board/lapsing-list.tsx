import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Nothing } from '../shared/loaded.tsx'
import type { Board, Lapsing } from '../shared/read-types.ts'
import { clockTime, fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'

const SHOWN = 10

/** What ends or falls due within two hours, soonest first. */
export function LapsingList({ board }: { board: Board }) {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-labelledby="lapsing-title">
      <h2 id="lapsing-title">{t('board.lapsing')}</h2>
      {board.lapsing.length === 0 ? <Nothing>{t('board.noLapsing')}</Nothing> : null}
      <ul className="lapsing">
        {board.lapsing.slice(0, SHOWN).map((item) => (
          <Item key={`${item.what}-${item.holder}-${item.stream}`} item={item} board={board} />
        ))}
      </ul>
    </section>
  )
}

function Item({ item, board }: { item: Lapsing; board: Board }) {
  const { t } = useTranslation()
  const words = useWords()
  // Several of one kind lie in several places: what they share is who must act.
  const unit = item.count > 1 ? board.units.find(({ post }) => post === item.holder) : undefined
  return (
    <li>
      <time dateTime={item.at} title={fullTime(item.at)} className="num">
        {clockTime(item.at)}
      </time>
      <span className="tag">{t(`board.lapsingKind.${item.kind}`)}</span>
      <Target item={item}>
        {words(item.words)} · {unit === undefined ? item.placeName : words(unit.words)}
        {item.count > 1 ? <b className="num"> · {t('board.count', { n: item.count })}</b> : null}
      </Target>
    </li>
  )
}

/** One zone's ending opens the zone; anything else its holder's or its place's duties. */
function Target({ item, children }: { item: Lapsing; children: React.ReactNode }) {
  if (item.stream.startsWith('zone/') && item.count <= 1) {
    return (
      <Link to="/zones/$zone" params={{ zone: item.stream.slice('zone/'.length) }}>
        {children}
      </Link>
    )
  }
  return (
    <Link to="/duties" search={item.holder === null ? { place: item.place } : { holder: item.holder, status: 'soon' }}>
      {children}
    </Link>
  )
}

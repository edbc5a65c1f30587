import { useTranslation } from 'react-i18next'
import type { ModuleTile } from '#kernel/contract-tiles.ts'
import { useRead } from '../shared/queries.ts'
import { SystemLink } from '../shared/system-link.tsx'
import { useWords } from '../shared/words.ts'

/** Every system on one strip, the one furthest behind first; a tile opens its system. */
export function SystemsStrip() {
  const { t } = useTranslation()
  const tiles = useRead<readonly ModuleTile[]>('board', '/api/modules/tiles').data ?? []
  if (tiles.length < 2) return null
  return (
    <section className="systems-strip" aria-label={t('systems.strip')}>
      {tiles.map((tile) => (
        <Tile key={tile.module} tile={tile} />
      ))}
    </section>
  )
}

function Tile({ tile }: { tile: ModuleTile }) {
  const { t } = useTranslation()
  const words = useWords()
  const tone = tile.late > 0 ? 'late' : tile.soon > 0 ? 'soon' : 'plain'
  return (
    <SystemLink path={tile.path} className={`panel system-tile system-tile-${tone}`}>
      <strong>{words(tile.words)}</strong>
      <span className="num">
        {tile.late > 0 ? `▲ ${t('systems.late', { n: tile.late })}` : `● ${t('systems.allInTime')}`}
        {tile.soon > 0 ? ` · ◐ ${t('systems.soon', { n: tile.soon })}` : ''}
        {` · ${t('systems.open', { n: tile.open })}`}
      </span>
      {tile.numbers.map((number) => (
        <span key={number.words.en} className={`num system-number-${number.tone}`}>
          {words(number.words)} {number.value ?? '—'}
        </span>
      ))}
    </SystemLink>
  )
}

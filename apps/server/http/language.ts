export type Language = 'zh' | 'en'

/** First of the two languages that `accept-language` names with a quality above 0; Chinese when it names neither. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))
      return { tag: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality.slice(2)) }
    })
    .filter((wish) => (wish.tag === 'zh' || wish.tag === 'en') && wish.quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return wishes[0]?.tag === 'en' ? 'en' : 'zh'
}

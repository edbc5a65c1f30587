import { useTranslation } from 'react-i18next'
import type { Language } from '../i18n/setup.ts'
import type { Words } from './read-types.ts'
import { inUnits, minutesUntil } from './times.ts'

export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh'
}

/** Picks the reader's language from words that the server sent in both. */
export function useWords(): (words: Words) => string {
  const language = useLanguage()
  return (words) => words[language] || words.zh || words.en
}

/** “还有 1 小时 20 分” / “超 35 分”. */
export function useDueWords(): (dueAt: string, now: string) => string {
  const { t, i18n } = useTranslation()
  const gap = i18n.language === 'en' ? ' ' : ' '
  return (dueAt, now) => {
    const minutes = minutesUntil(dueAt, now)
    const units = inUnits(minutes)
    const d = units.length === 0 ? t('time.moments') : units.map(([unit, n]) => t(`time.${unit}`, { n })).join(gap)
    return minutes < 0 ? t('time.over', { d }) : t('time.left', { d })
  }
}

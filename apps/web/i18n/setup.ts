import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'
import { type Dictionary, zh } from './zh.ts'

export type Language = 'zh' | 'en'
const KEY = 'firebreak.language'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Dictionary }
  }
}

/** Chinese unless the reader chose English, here (`?lang=en`) or earlier. */
export function startingLanguage(search: string, stored: string | null): Language {
  const asked = new URLSearchParams(search).get('lang') ?? stored
  return asked === 'en' ? 'en' : 'zh'
}

/** Kept, so that a link in one language stays in it when a page is read again. */
export function setUpWords(language: Language): void {
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    keySeparator: '.',
  })
}

export function changeLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  void i18next.changeLanguage(language)
}

export const storedLanguage = (): string | null => localStorage.getItem(KEY)

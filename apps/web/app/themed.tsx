import { App, ConfigProvider, theme } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { useLanguage } from '../shared/words.ts'

const KEY = 'firebreak.theme'
const system = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
system.addEventListener('change', () => tellAll())

function tellAll() {
  for (const tell of listeners) tell()
}
const isDark = (): boolean => {
  const chosen = localStorage.getItem(KEY)
  return chosen === null ? system.matches : chosen === 'dark'
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useDark = (): boolean => useSyncExternalStore(subscribe, isDark)
export function toggleTheme(): void {
  localStorage.setItem(KEY, isDark() ? 'light' : 'dark')
  tellAll()
}

const FAMILY = "'Noto Sans SC Variable', system-ui, sans-serif"
const still = matchMedia('(prefers-reduced-motion: reduce)').matches

/** The component library in our colours; the same values stand in `styles/base.css`. */
export function Themed({ children }: { children: ReactNode }) {
  const dark = useDark()
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [dark])
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={{
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: {
          colorPrimary: dark ? '#3572d4' : '#1f5fbf',
          colorLink: dark ? '#8ab8ff' : '#1a55ad',
          // Under the pointer a colour gets stronger, never paler: the library's own hover falls below 4.5 to 1.
          colorPrimaryHover: dark ? '#2f68c4' : '#184f9f',
          colorLinkHover: dark ? '#a9cbff' : '#123f82',
          colorErrorHover: dark ? '#ffab9e' : '#96241a',
          colorError: dark ? '#ff8a78' : '#b92d1e',
          colorBgContainer: dark ? '#1b212a' : '#ffffff',
          colorBgElevated: dark ? '#222a35' : '#ffffff',
          colorTextPlaceholder: dark ? '#94a0ad' : '#667080',
          colorTextDescription: dark ? '#a9b4c0' : '#525d6b',
          fontFamily: FAMILY,
          borderRadius: 6,
          motion: !still,
        },
        components: {
          Button: {
            defaultHoverColor: dark ? '#a9cbff' : '#184f9f',
            defaultHoverBorderColor: dark ? '#8ab8ff' : '#184f9f',
            defaultActiveColor: dark ? '#8ab8ff' : '#123f82',
            defaultActiveBorderColor: dark ? '#8ab8ff' : '#123f82',
          },
        },
      }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}

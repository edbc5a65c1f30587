/// <reference types="vite/client" />
declare module '@fontsource-variable/noto-sans-sc'
// The package maps these paths for bundlers only; the compiler cannot resolve them.
declare module 'antd/locale/en_US' {
  const locale: import('antd/es/locale').Locale
  export = locale
}
declare module 'antd/locale/zh_CN' {
  const locale: import('antd/es/locale').Locale
  export = locale
}

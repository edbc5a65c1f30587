const two = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const YI = 10_000_000_000
const WAN = 1_000_000

/** Fen as a person of the desk says it: 1.20 亿元, 3,600 万元; in English CNY million. */
export function money(fen: number | null, language: 'zh' | 'en'): string {
  if (fen === null) return '—'
  if (language === 'en') return `CNY ${two.format(fen / (100 * WAN))} m`
  return Math.abs(fen) >= YI ? `${two.format(fen / YI)} 亿元` : `${whole.format(fen / WAN)} 万元`
}
export const percentOf = (bp: number | null): string => (bp === null ? '—' : `${(bp / 100).toFixed(2)} %`)
export const wanToFen = (wan: number): number => Math.round(wan * WAN)
export const fenToWan = (fen: number): number => fen / WAN

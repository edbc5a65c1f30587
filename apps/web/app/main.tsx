/** The rules of days and clocks need `Temporal`; browsers without it fetch it first, all others never. */
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
await import('./start-app.tsx')

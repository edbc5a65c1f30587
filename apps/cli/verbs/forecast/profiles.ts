import { PROFILES } from '../../../../engines/forecast/profiles/profiles.ts'
import { type Terminal, table } from '../../terminal.ts'

/** What is assumed of each disease, with its sources. */
export function forecastProfiles(terminal: Terminal): void {
  const head = ['', 'R', 'k', 'serial interval', 'source of R']
  terminal.answer(PROFILES, () =>
    table([
      head,
      ...PROFILES.map(({ id, r, k, serial }) => [id, r.value, k.value, `${serial.mean} / ${serial.sd}`, r.source]),
    ]),
  )
}

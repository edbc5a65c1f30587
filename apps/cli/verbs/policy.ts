import { PACKS } from '#kernel/policy/packs.ts'
import { wrongCall } from '../failure.ts'
import { type Terminal, table } from '../terminal.ts'

/** A policy pack as data, or the list of packs. Needs no server. */
export function policyShow(terminal: Terminal, id: string | undefined): void {
  if (id === undefined) {
    const list = PACKS.map(({ id: pack, name, disease, effectiveFrom, effectiveTo }) => ({
      id: pack,
      name,
      disease,
      effectiveFrom,
      effectiveTo,
    }))
    terminal.answer(list, () =>
      table(list.map((p) => [p.id, p.disease, p.effectiveFrom, p.effectiveTo, p.name.zh, p.name.en])),
    )
    return
  }
  const pack = PACKS.find((known) => known.id === id)
  if (pack === undefined) {
    throw wrongCall(
      'id',
      `there is no policy pack ${id}`,
      `choose one of: ${PACKS.map((known) => known.id).join(', ')}`,
    )
  }
  terminal.answer(pack, () => JSON.stringify(pack, null, 2))
}
